import { defineMessages, plural } from '../../ui/messages.ts';

export const messages = defineMessages(
  {
    title: 'Custom study',
    toReview: 'Review',
    lead: 'Study outside the day’s queue. What you answer is recorded; the schedule stays as it is unless you ask.',
    what: 'What',
    kinds: {
      ahead: 'Review ahead',
      forgotten: 'Forgotten lately',
      flagged: 'Flagged',
      scope: 'By scope',
      contrast: 'Contrast set',
    },
    hints: {
      ahead: 'Cards that fall due in the next days, the weakest first.',
      forgotten: 'Cards you graded Again in the last days, the weakest first.',
      flagged: 'Cards with any flag, the weakest first.',
      scope:
        'Cards of chosen conditions, the weakest first. Those you have not met come too while the schedule is left alone.',
      contrast:
        'Two conditions that are easily confused: a few cards of each on its own first, then mixed, so that you have to tell them apart.',
    },
    days: 'Days',
    conditions: 'Conditions',
    pair: 'Pair',
    pairOf: (a: string, b: string) => `${a} or ${b}`,
    inDays: (n: number) => plural(n, 'day', 'days'),
    reschedule: 'Reschedule the cards',
    rescheduleHint: 'Your grades then count as on any day.',
    start: (n: number) => `Start with ${plural(n, 'card', 'cards')}`,
    nothing: 'Nothing fits this choice',
    counting: 'Counting…',
    none: 'Choose at least one condition.',
  },
  {
    title: 'Estudio a medida',
    toReview: 'Repaso',
    lead: 'Estudie fuera de la cola del día. Lo que conteste se anota; el calendario no cambia si no lo pide.',
    what: 'Qué',
    kinds: {
      ahead: 'Repaso adelantado',
      forgotten: 'Olvidadas hace poco',
      flagged: 'Con bandera',
      scope: 'Por tema',
      contrast: 'Contraste',
    },
    hints: {
      ahead: 'Tarjetas que vencen en los próximos días, primero las más débiles.',
      forgotten: 'Tarjetas que calificó «Otra vez» en los últimos días, primero las más débiles.',
      flagged: 'Tarjetas con cualquier bandera, primero las más débiles.',
      scope:
        'Tarjetas de las enfermedades elegidas, primero las más débiles. También las no vistas, mientras no se cambie el calendario.',
      contrast:
        'Dos enfermedades fáciles de confundir: primero unas tarjetas de cada una por separado, después mezcladas, para tener que distinguirlas.',
    },
    days: 'Días',
    conditions: 'Enfermedades',
    pair: 'Pareja',
    pairOf: (a, b) => `${a} o ${b}`,
    inDays: (n) => plural(n, 'día', 'días'),
    reschedule: 'Reprogramar las tarjetas',
    rescheduleHint: 'Sus calificaciones cuentan entonces como cualquier día.',
    start: (n) => `Empezar con ${plural(n, 'tarjeta', 'tarjetas')}`,
    nothing: 'Nada se ajusta a esta elección',
    counting: 'Contando…',
    none: 'Elija al menos una enfermedad.',
  },
);

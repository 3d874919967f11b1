import { defineMessages, plural } from '../../ui/messages.ts';

export const messages = defineMessages(
  {
    title: 'Custom study',
    lead: 'Study outside the day’s queue. A preview is recorded and leaves the schedule alone.',
    what: 'What',
    kinds: {
      ahead: 'Review ahead',
      forgotten: 'Forgotten lately',
      scope: 'By scope',
      contrast: 'Contrast set',
    },
    hints: {
      ahead: 'Cards that fall due in the next days, the weakest first.',
      forgotten: 'Cards you graded Again in the last days, the weakest first.',
      scope: 'Cards of chosen conditions, the weakest first. A preview shows those you have not met too.',
      contrast:
        'Two conditions that are easily confused: a few cards of each on its own first, then mixed, so that you have to tell them apart.',
    },
    days: 'Days',
    conditions: 'Conditions',
    pair: 'Pair',
    pairOf: (a: string, b: string) => `${a} or ${b}`,
    preview: 'Only preview',
    previewHint: 'Nothing is rescheduled.',
    start: (n: number) => `Start with ${plural(n, 'card', 'cards')}`,
    nothing: 'Nothing fits this choice',
    counting: 'Counting…',
    none: 'Choose at least one condition.',
  },
  {
    title: 'Estudio a medida',
    lead: 'Estudie fuera de la cola del día. Una vista previa se anota y no cambia el calendario.',
    what: 'Qué',
    kinds: {
      ahead: 'Repaso adelantado',
      forgotten: 'Olvidadas hace poco',
      scope: 'Por tema',
      contrast: 'Contraste',
    },
    hints: {
      ahead: 'Tarjetas que vencen en los próximos días, primero las más débiles.',
      forgotten: 'Tarjetas que calificó «Otra vez» en los últimos días, primero las más débiles.',
      scope:
        'Tarjetas de las enfermedades elegidas, primero las más débiles. La vista previa muestra también las no vistas.',
      contrast:
        'Dos enfermedades fáciles de confundir: primero unas tarjetas de cada una por separado, después mezcladas, para tener que distinguirlas.',
    },
    days: 'Días',
    conditions: 'Enfermedades',
    pair: 'Pareja',
    pairOf: (a, b) => `${a} o ${b}`,
    preview: 'Solo vista previa',
    previewHint: 'No se reprograma nada.',
    start: (n) => `Empezar con ${plural(n, 'tarjeta', 'tarjetas')}`,
    nothing: 'Nada se ajusta a esta elección',
    counting: 'Contando…',
    none: 'Elija al menos una enfermedad.',
  },
);

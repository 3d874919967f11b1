import { defineMessages, plural } from '../../ui/messages.ts';

export const messages = defineMessages(
  {
    quiz: 'Quiz',
    title: 'Questions',
    open: 'Not finished',
    openLine: (mode: string, done: number, of: number) => `${mode}, ${done} of ${of} answered`,
    resume: 'Go on',
    modes: {
      tutor: 'Tutor',
      timed: 'Timed tutor',
      exam: 'Exam',
      mistakes: 'Mistakes',
      mixed: 'Mixed',
      assessment: 'Self-assessment',
    },
    modeHints: {
      tutor: 'Each answer is explained at once. No limit of time.',
      timed:
        'Each answer is explained at once. 90 seconds an item; the clock stands while you read the explanation.',
      exam: 'Blocks against the clock. Nothing is explained before a block is submitted.',
      mistakes: 'What you missed and have not answered rightly since on two later days.',
      mixed: 'From all you have read on earlier days, and beyond; never only from today’s reading.',
      assessment: '40 items spread over all groups and difficulties, as an exam, with a predicted score.',
    },
    left: (clock: string) => `${clock} left in the block`,
    ended: 'Results so far',
    rightOf: (right: number, of: number) => `${right} of ${of} right`,
    mode: 'Mode',
    count: 'Questions',
    blocks: 'Blocks',
    blockSize: 'Items a block',
    breakMinutes: 'Break, minutes in all',
    factor: 'Time',
    summary: (matching: number, items: number, blocks: number, largest: number, clock: string | null) =>
      [
        plural(matching, 'question matches', 'questions match'),
        blocks > 1
          ? `${items} in ${blocks} blocks of up to ${largest}`
          : items < matching
            ? `${items} will be asked`
            : null,
        clock ? `${clock} ${blocks > 1 ? 'a block' : 'in all'}` : null,
      ]
        .filter(Boolean)
        .join(' · '),
    wholePack: 'A self-assessment draws from the whole pack, so there is nothing to choose here.',
    fewForAssessment: (n: number) =>
      `The pack has only ${n}. A score is predicted from 20 items or more that are new to you.`,
    start: 'Start',
    startN: (n: number) => `Start ${plural(n, 'question', 'questions')}`,
    noMatch: 'Nothing matches. Take a filter away, or choose more conditions.',
    noMistakes: 'No mistake waits here. What you answer wrongly will.',
    laterMistakes: (n: number) =>
      `${n === 1 ? 'It is' : 'All of them are'} planned for a later day. You can still be asked now.`,
    noMixed:
      'All that matches was first read today. A mixed block needs something older; choose tutor mode, or more conditions.',
    unreadable: 'This saved choice cannot be read any more.',
    notStarted: (why: string) => `Not started: ${why}`,
  },
  {
    quiz: 'Preguntas',
    title: 'Preguntas',
    open: 'Sin terminar',
    openLine: (mode, done, of) => `${mode}, ${done} de ${of} respondidas`,
    resume: 'Continuar',
    modes: {
      tutor: 'Tutor',
      timed: 'Tutor con tiempo',
      exam: 'Examen',
      mistakes: 'Errores',
      mixed: 'Mixto',
      assessment: 'Autoevaluación',
    },
    modeHints: {
      tutor: 'Cada respuesta se explica al momento. Sin límite de tiempo.',
      timed:
        'Cada respuesta se explica al momento. 90 segundos por pregunta; el reloj se detiene mientras lee la explicación.',
      exam: 'Bloques contra reloj. Nada se explica antes de entregar un bloque.',
      mistakes: 'Lo que falló y no ha acertado después en dos días distintos.',
      mixed: 'De todo lo leído en días anteriores y más; nunca solo de la lectura de hoy.',
      assessment:
        '40 preguntas repartidas por grupos y dificultades, como examen, con una puntuación prevista.',
    },
    left: (clock) => `quedan ${clock} del bloque`,
    ended: 'Resultados anteriores',
    rightOf: (right, of) => `${right} de ${of} correctas`,
    mode: 'Modo',
    count: 'Preguntas',
    blocks: 'Bloques',
    blockSize: 'Preguntas por bloque',
    breakMinutes: 'Descanso, minutos en total',
    factor: 'Tiempo',
    summary: (matching, items, blocks, largest, clock) =>
      [
        plural(matching, 'pregunta coincide', 'preguntas coinciden'),
        blocks > 1
          ? `${items} en ${blocks} bloques de hasta ${largest}`
          : items < matching
            ? `se harán ${items}`
            : null,
        clock ? `${clock} ${blocks > 1 ? 'por bloque' : 'en total'}` : null,
      ]
        .filter(Boolean)
        .join(' · '),
    wholePack: 'La autoevaluación toma preguntas de todo el paquete; aquí no hay nada que elegir.',
    fewForAssessment: (n) =>
      `El paquete solo tiene ${n}. La puntuación se prevé con 20 preguntas o más que sean nuevas para usted.`,
    start: 'Empezar',
    startN: (n) => `Empezar ${plural(n, 'pregunta', 'preguntas')}`,
    noMatch: 'Nada coincide. Quite algún filtro o elija más enfermedades.',
    noMistakes: 'Aquí no espera ningún error. Lo que falle aparecerá.',
    laterMistakes: (n) =>
      `${n === 1 ? 'Está previsto' : 'Todos están previstos'} para otro día. Aun así, puede responder ahora.`,
    noMixed:
      'Todo lo que coincide se leyó hoy por primera vez. Un bloque mixto necesita algo anterior; elija el modo tutor o más enfermedades.',
    unreadable: 'Esta elección guardada ya no se puede leer.',
    notStarted: (why) => `No se ha empezado: ${why}`,
  },
);

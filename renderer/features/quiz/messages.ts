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
      exam: 'Blocks against the clock. Nothing is explained before the end.',
      mistakes: 'What you missed and have not answered rightly since on two later days.',
      mixed: 'From all you have read on earlier days, and beyond; never only from today’s reading.',
      assessment: '40 items spread over all groups and difficulties, as an exam, with a predicted score.',
    },
    mode: 'Mode',
    status: 'Which questions',
    statuses: {
      all: 'All',
      unused: 'Never seen',
      wrong: 'Last answered wrongly',
      marked: 'Marked',
    },
    conditions: 'Conditions',
    all: 'All conditions',
    count: 'How many',
    available: (n: number) =>
      n === 0 ? 'No question matches' : `${plural(n, 'question matches', 'questions match')}`,
    start: 'Start',
    startN: (n: number) => `Start with ${plural(n, 'question', 'questions')}`,
    noMatch: 'Nothing matches this choice. Widen it: another status, or more conditions.',
    noMistakes: 'Nothing waits here. What you answer wrongly will.',
    laterMistakes: (n: number) =>
      `${plural(n, 'mistake waits', 'mistakes wait')} for a later day. You can still be asked now.`,
    noMixed: 'There is nothing but today’s reading to ask from. Come back tomorrow, or choose tutor mode.',
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
      exam: 'Bloques contra reloj. Nada se explica antes del final.',
      mistakes: 'Lo que falló y no ha acertado después en dos días distintos.',
      mixed: 'De todo lo leído en días anteriores y más; nunca solo de la lectura de hoy.',
      assessment:
        '40 preguntas repartidas por grupos y dificultades, como examen, con una puntuación prevista.',
    },
    mode: 'Modo',
    status: 'Qué preguntas',
    statuses: {
      all: 'Todas',
      unused: 'No vistas',
      wrong: 'Falladas la última vez',
      marked: 'Marcadas',
    },
    conditions: 'Enfermedades',
    all: 'Todas las enfermedades',
    count: 'Cuántas',
    available: (n) =>
      n === 0 ? 'Ninguna pregunta coincide' : plural(n, 'pregunta coincide', 'preguntas coinciden'),
    start: 'Empezar',
    startN: (n) => `Empezar con ${plural(n, 'pregunta', 'preguntas')}`,
    noMatch: 'Nada coincide con esta elección. Amplíela: otro estado o más enfermedades.',
    noMistakes: 'Aquí no espera nada. Lo que falle aparecerá aquí.',
    laterMistakes: (n) =>
      `${plural(n, 'error espera', 'errores esperan')} a otro día. Aun así, puede responder ahora.`,
    noMixed: 'Solo hay preguntas de la lectura de hoy. Vuelva mañana o elija el modo tutor.',
    notStarted: (why) => `No se ha empezado: ${why}`,
  },
);

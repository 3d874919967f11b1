import { defineMessages } from '../../ui/messages.ts';

export const messages = defineMessages(
  {
    question: 'Question',
    show: 'Show the answer',
    ask: 'Ask me this',
    missing: 'This question is not in the pack',
    missingHint: 'A newer pack may have taken it out. Your notes and answers are kept.',
    toQuiz: 'Choose questions',
    notStarted: (why: string) => `Not started: ${why}`,
  },
  {
    question: 'Pregunta',
    show: 'Mostrar la respuesta',
    ask: 'Hacerme esta pregunta',
    missing: 'Esta pregunta no está en el paquete',
    missingHint: 'Puede que un paquete más reciente la haya retirado. Sus notas y respuestas se conservan.',
    toQuiz: 'Elegir preguntas',
    notStarted: (why) => `No se ha empezado: ${why}`,
  },
);

import { defineMessages, plural } from '../../ui/messages.ts';

export const messages = defineMessages(
  {
    today: 'Today',
    minutes: (n: number) => `${plural(n, 'minute', 'minutes')} today`,
    done: 'Done for today',
    lead: 'Stop whenever you like; everything is saved as you go.',
    doneLead: 'Nothing is due. A mixed block never hurts.',
    dayOff: 'A day off in your plan: reviews wait. What stands here is if you like.',
    start: 'Start',
    more: 'More questions',
    steps: { review: 'Reviews due', block: 'Mixed block', read: 'Read', retest: 'Mistakes to retest' },
    read: (title: string) => `Read: ${title}`,
    claims: (n: number) => plural(n, 'claim', 'claims'),
    items: (n: number) => plural(n, 'item', 'items'),
    about: (n: number) => `about ${n} min`,
    isDone: 'done',
    behind: (cards: string, minutes: number, until: string) =>
      `${cards} cards are waiting. At ${minutes} minutes a day, the hardest to remember first, you have caught up by ${until}.`,
    seePlan: 'See the plan',
    tooLittle: (needs: number, given: number) =>
      `The plan needs ${plural(needs, 'minute', 'minutes')} a day; you gave ${given}.`,
    notEnough: 'The plan does not reach your aim as it stands.',
    whatHelps: 'What would make it work',
    toExam: (days: number, name: string) => `${plural(days, 'day', 'days')} to ${name}`,
    noExam: 'No exam planned',
    noExamHint: 'Say when it is and how long you study a day; each day then asks for what the exam needs.',
    planExam: 'Plan an exam',
    weeks: 'Twenty-six weeks',
    weeksSay: (reviews: number, percent: number | null) =>
      `${plural(reviews, 'review', 'reviews')}${percent === null ? '' : ` · remembered ${percent} %`} · outlined days are planned`,
    onTheDay: 'On the exam day',
    onTheDayOf: (exam: string) => `On the day of ${exam}`,
    predicted: (aim: number) => `Predicted recall, with your ${aim} % aim marked`,
    soFar: (reviews: number, answered: number, correct: number) =>
      `So far today: ${plural(reviews, 'review', 'reviews')}, ${plural(answered, 'question', 'questions')}${answered > 0 ? ` (${correct} right)` : ''}.`,
  },
  {
    today: 'Hoy',
    minutes: (n) => `${plural(n, 'minuto', 'minutos')} hoy`,
    done: 'Terminado por hoy',
    lead: 'Pare cuando quiera; todo se guarda sobre la marcha.',
    doneLead: 'No hay nada pendiente. Un bloque mixto nunca sobra.',
    dayOff: 'Día libre en su plan: los repasos esperan. Lo de aquí, solo si quiere.',
    start: 'Empezar',
    more: 'Más preguntas',
    steps: {
      review: 'Repasos pendientes',
      block: 'Bloque mixto',
      read: 'Leer',
      retest: 'Errores por repetir',
    },
    read: (title) => `Leer: ${title}`,
    claims: (n) => plural(n, 'afirmación', 'afirmaciones'),
    items: (n) => plural(n, 'pregunta', 'preguntas'),
    about: (n) => `unos ${n} min`,
    isDone: 'hecho',
    behind: (cards, minutes, until) =>
      `Hay ${cards} tarjetas esperando. Con ${minutes} minutos al día, primero las más difíciles de recordar, se pone al día el ${until}.`,
    seePlan: 'Ver el plan',
    tooLittle: (needs, given) =>
      `El plan necesita ${plural(needs, 'minuto', 'minutos')} al día; usted da ${given}.`,
    notEnough: 'Tal como está, el plan no llega a su objetivo.',
    whatHelps: 'Qué lo haría posible',
    toExam: (days, name) => `${plural(days, 'día', 'días')} para ${name}`,
    noExam: 'Sin examen previsto',
    noExamHint: 'Diga cuándo es y cuánto estudia al día; cada día pedirá entonces lo que el examen necesita.',
    planExam: 'Planificar un examen',
    weeks: 'Veintiséis semanas',
    weeksSay: (reviews, percent) =>
      `${plural(reviews, 'repaso', 'repasos')}${percent === null ? '' : ` · recordado el ${percent} %`} · los días con borde están previstos`,
    onTheDay: 'El día del examen',
    onTheDayOf: (exam) => `El día de ${exam}`,
    predicted: (aim) => `Recuerdo previsto, con su objetivo del ${aim} % marcado`,
    soFar: (reviews, answered, correct) =>
      `Hoy: ${plural(reviews, 'repaso', 'repasos')}, ${plural(answered, 'pregunta', 'preguntas')}${answered > 0 ? ` (${correct} bien)` : ''}.`,
  },
);

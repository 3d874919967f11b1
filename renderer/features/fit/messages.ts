import { defineMessages } from '../../ui/messages.ts';

export const messages = defineMessages(
  {
    title: 'Fit the scheduler to you',
    lead: 'The scheduler starts with parameters that fit most people. From your own reviews it can learn how you forget, and time reviews better.',
    back: 'Progress',
    counting: 'Reading the history…',
    enough: (n: string) => `${n} of your reviews can be learnt from.`,
    few: (n: string, least: string) =>
      `Not enough yet: ${n} of your reviews are a day or more after the one before; ${least} are needed. With fewer the result would say more about chance than about you.`,
    start: 'Fit',
    again: 'Fit again',
    cancel: 'Cancel',
    fitting: 'Fitting…',
    result: 'Before and after',
    better: 'Fitted parameters foretell your reviews better.',
    worse:
      'What is in use foretells your reviews as well or better. There is nothing to gain, so nothing is offered.',
    learnt: 'What is in use was learnt from all these reviews already. There is nothing new to learn yet.',
    measured: (n: string, from: string) =>
      `Measured on your latest ${n} reviews, from ${from} on. The fit measured here was learnt only from the reviews before them; the one offered is then learnt from all.`,
    flattered: 'The parameters in use may have been learnt from some of these reviews, which flatters them.',
    publishedOnes: 'Published',
    measure: 'Measure',
    before: 'Now',
    after: 'Fitted',
    logLoss: 'Log loss',
    logLossMeans:
      'How surprised the model was by your answers to the reviews measured, on average. Lower is better; 0 would be foresight.',
    rmse: 'RMSE in bins',
    rmseMeans: 'How far predicted and real recall lie apart for like reviews. Lower is better.',
    apply: 'Use the fitted parameters',
    applied: 'In use. Cards take them over as they are reviewed.',
    own: 'Parameters fitted to you are in use.',
    published: 'The published parameters are in use.',
    reset: 'Go back to the published ones',
    wasReset: 'The published parameters are in use again.',
    failed: (why: string) => `The fit did not work: ${why}. Nothing was changed.`,
    notSaved: (why: string) => `Not saved: ${why}`,
    parameters: 'Parameters',
  },
  {
    title: 'Ajustar el planificador a usted',
    lead: 'El planificador empieza con parámetros que sirven a la mayoría. Con sus propios repasos puede aprender cómo olvida usted y elegir mejor el momento.',
    back: 'Progreso',
    counting: 'Leyendo el historial…',
    enough: (n) => `Se puede aprender de ${n} de sus repasos.`,
    few: (n, least) =>
      `Aún no basta: ${n} de sus repasos están a un día o más del anterior; se necesitan ${least}. Con menos, el resultado diría más del azar que de usted.`,
    start: 'Ajustar',
    again: 'Ajustar de nuevo',
    cancel: 'Cancelar',
    fitting: 'Ajustando…',
    result: 'Antes y después',
    better: 'Los parámetros ajustados predicen mejor sus repasos.',
    worse:
      'Los parámetros actuales predicen sus repasos igual o mejor. No hay nada que ganar y no se ofrece nada.',
    learnt:
      'Los parámetros en uso ya se aprendieron de todos estos repasos. Aún no hay nada nuevo que aprender.',
    measured: (n, from) =>
      `Medido en sus últimos ${n} repasos, desde el ${from}. El ajuste que aquí se mide se aprendió solo de los anteriores; el que se ofrece se aprende después de todos.`,
    flattered:
      'Los parámetros en uso pueden haberse aprendido de algunos de estos repasos, lo que los favorece.',
    publishedOnes: 'Publicados',
    measure: 'Medida',
    before: 'Ahora',
    after: 'Ajustado',
    logLoss: 'Pérdida logarítmica',
    logLossMeans:
      'Cuánto sorprendieron al modelo sus respuestas en los repasos medidos, de media. Cuanto más baja, mejor; 0 sería acertar siempre de antemano.',
    rmse: 'RMSE por grupos',
    rmseMeans:
      'Cuánto se separan el recuerdo previsto y el real en repasos parecidos. Cuanto más bajo, mejor.',
    apply: 'Usar los parámetros ajustados',
    applied: 'En uso. Las tarjetas los adoptan al repasarse.',
    own: 'Se usan parámetros ajustados a usted.',
    published: 'Se usan los parámetros publicados.',
    reset: 'Volver a los publicados',
    wasReset: 'Se usan de nuevo los parámetros publicados.',
    failed: (why) => `El ajuste no funcionó: ${why}. No se cambió nada.`,
    notSaved: (why) => `No se guardó: ${why}`,
    parameters: 'Parámetros',
  },
);

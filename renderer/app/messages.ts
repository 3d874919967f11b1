import { defineMessages } from '../ui/messages.ts';

export const messages = defineMessages(
  {
    main: 'Main',
    skip: 'Skip to content',
    today: 'Today',
    library: 'Library',
    quiz: 'Quiz',
    review: 'Review',
    search: 'Search',
    bookmarks: 'Bookmarks',
    mistakes: 'Mistakes',
    progress: 'Progress',
    settings: 'Settings',
    learner: 'Learner',
    keys: 'Keys',
    palette: 'Go to anything',
    everywhere: 'Everywhere',
    dismiss: 'Dismiss',
    opening: 'Opening your notes',
    reading: (done: number, total: number) =>
      `Reading the journal: ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`,
    failedTitle: 'Buffycoat could not start',
    kept: 'Nothing was changed. What you have saved is in the journal.',
    retry: 'Try again',
    inUse: 'This learner is open in another window. Close that one, then try again.',
    newer:
      'This data was written by a newer release of Buffycoat. Install that release to open it. Nothing was changed.',
    brokenTitle: 'This screen broke',
    broken: 'What you have saved is safe. Go back to Today, or start Buffycoat again.',
    toToday: 'Back to Today',
    rebuilt: (why: string, events: number, reviews: number, answers: number, bookmarks: number) =>
      `${why} Everything was rebuilt from the journal: ${events} events, among them ${reviews} reviews, ${answers} answers and ${bookmarks} bookmarks.`,
    whyMissing: 'The working copy was missing.',
    whyDamaged: 'The working copy was damaged and has been put in quarantine.',
    whyAhead: 'The working copy did not match the journal and has been put in quarantine.',
    whyUndo: 'The working copy was behind.',
    caughtUp: (events: number) =>
      `${events} ${events === 1 ? 'event was' : 'events were'} in the journal but not yet in the working copy. Nothing is missing now.`,
    damage: (events: number, after: string, before: string) =>
      `Part of the journal could not be read: about ${events} ${events === 1 ? 'event' : 'events'} between ${after} and ${before}. Everything else was kept.`,
    theStart: 'the beginning',
    theEnd: 'the end',
    trouble:
      'The working copy could not be written. Your answers are safe in the journal; the next start repairs the copy.',
    noScreen: 'There is no such page',
  },
  {
    main: 'Principal',
    skip: 'Ir al contenido',
    today: 'Hoy',
    library: 'Biblioteca',
    quiz: 'Preguntas',
    review: 'Repaso',
    search: 'Buscar',
    bookmarks: 'Marcadores',
    mistakes: 'Errores',
    progress: 'Progreso',
    settings: 'Ajustes',
    learner: 'Estudiante',
    keys: 'Teclas',
    palette: 'Ir a cualquier sitio',
    everywhere: 'En todas partes',
    dismiss: 'Descartar',
    opening: 'Abriendo sus apuntes',
    reading: (done, total) =>
      `Leyendo el diario: ${done.toLocaleString('es-ES')} de ${total.toLocaleString('es-ES')}`,
    failedTitle: 'Buffycoat no pudo arrancar',
    kept: 'No se cambió nada. Lo guardado está en el diario.',
    retry: 'Intentar de nuevo',
    inUse: 'Este estudiante está abierto en otra ventana. Ciérrela e inténtelo de nuevo.',
    newer:
      'Estos datos los escribió una versión más nueva de Buffycoat. Instálela para abrirlos. No se cambió nada.',
    brokenTitle: 'Esta pantalla falló',
    broken: 'Lo guardado está a salvo. Vuelva a Hoy o arranque Buffycoat de nuevo.',
    toToday: 'Volver a Hoy',
    rebuilt: (why, events, reviews, answers, bookmarks) =>
      `${why} Todo se reconstruyó a partir del diario: ${events} sucesos, entre ellos ${reviews} repasos, ${answers} respuestas y ${bookmarks} marcadores.`,
    whyMissing: 'Faltaba la copia de trabajo.',
    whyDamaged: 'La copia de trabajo estaba dañada y se puso en cuarentena.',
    whyAhead: 'La copia de trabajo no coincidía con el diario y se puso en cuarentena.',
    whyUndo: 'La copia de trabajo estaba atrasada.',
    caughtUp: (events) =>
      `${events} ${events === 1 ? 'suceso estaba' : 'sucesos estaban'} en el diario pero aún no en la copia de trabajo. Ya no falta nada.`,
    damage: (events, after, before) =>
      `Una parte del diario no se pudo leer: unos ${events} ${events === 1 ? 'suceso' : 'sucesos'} entre ${after} y ${before}. Todo lo demás se conservó.`,
    theStart: 'el principio',
    theEnd: 'el final',
    trouble:
      'No se pudo escribir la copia de trabajo. Sus respuestas están a salvo en el diario; el próximo arranque repara la copia.',
    noScreen: 'Esa página no existe',
  },
);

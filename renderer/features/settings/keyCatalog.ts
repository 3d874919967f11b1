/**
 * The commands that can be bound to other keys, in the order of the list. A command that is not here is listed once its screen
 * has been seen.
 */
export interface KeyEntry {
  id: string;
  /** The default; the first is shown. */
  keys: readonly string[];
  en: string;
  es: string;
}

export interface KeyGroup {
  id:
    | 'everywhere'
    | 'reading'
    | 'library'
    | 'cells'
    | 'cell'
    | 'review'
    | 'cards'
    | 'planning'
    | 'question'
    | 'case';
  entries: readonly KeyEntry[];
}

export const keyCatalog: readonly KeyGroup[] = [
  {
    id: 'everywhere',
    entries: [
      entry('app.palette', 'Mod+K', 'Go to anything', 'Ir a cualquier sitio'),
      entry('app.search', '/', 'Search', 'Buscar'),
      entry('app.keys', '?', 'Show the keys', 'Mostrar las teclas'),
      entry('app.settings', 'Mod+,', 'Settings', 'Ajustes'),
      entry('go.today', 'G T', 'Go to Today', 'Ir a Hoy'),
      entry('go.library', 'G L', 'Go to Library', 'Ir a Biblioteca'),
      entry('go.cells', 'G C', 'Go to the cells of the film', 'Ir a las células del frotis'),
      entry('go.quiz', 'G Q', 'Go to Quiz', 'Ir a Preguntas'),
      entry('go.review', 'G R', 'Go to Review', 'Ir a Repaso'),
      entry('go.search', 'G S', 'Go to Search', 'Ir a Buscar'),
      entry('go.bookmarks', 'G B', 'Go to Bookmarks', 'Ir a Marcadores'),
      entry('go.mistakes', 'G M', 'Go to Mistakes', 'Ir a Errores'),
      entry('go.progress', 'G P', 'Go to Progress', 'Ir a Progreso'),
      entry('go.cards', 'G O', 'Go to your cards', 'Ir a sus tarjetas'),
      entry('cards.make', 'W', 'Make a card of selected words', 'Crear tarjeta con la selección'),
      entry('today.start', 'Enter', 'Today: start', 'Hoy: empezar'),
    ],
  },
  { id: 'library', entries: [entry('library.filter', 'F', 'Filter conditions', 'Filtrar enfermedades')] },
  {
    id: 'cells',
    entries: [
      entry('cells.filter', 'F', 'Filter cells', 'Filtrar células'),
      entry('cells.test', 'T', 'Test me', 'Ponerme a prueba'),
      entry('cells.drill', 'D', 'Name the cell', 'Nombrar la célula'),
      entry('cells.right', 'ArrowRight', 'Next in the grid', 'Siguiente en la cuadrícula'),
      entry('cells.left', 'ArrowLeft', 'Previous in the grid', 'Anterior en la cuadrícula'),
      entry('cells.down', 'ArrowDown', 'Row below', 'Fila inferior'),
      entry('cells.up', 'ArrowUp', 'Row above', 'Fila superior'),
    ],
  },
  {
    id: 'cell',
    entries: [
      entry('cell.example', 'N', 'Another example', 'Otro ejemplo'),
      entry('cell.occlude', 'O', 'Make an occlusion card', 'Crear tarjeta de oclusión'),
      entry('cell.previous', 'ArrowLeft', 'Previous cell', 'Célula anterior'),
      entry('cell.next', 'ArrowRight', 'Next cell', 'Célula siguiente'),
      entry('drill.next', 'Enter', 'Drill: next', 'Ejercicio: siguiente'),
    ],
  },
  {
    id: 'reading',
    entries: [
      entry('condition.next', 'J', 'Next section', 'Sección siguiente'),
      entry('condition.previous', 'K', 'Previous section', 'Sección anterior'),
      entry('line.next', 'N', 'Next line', 'Línea siguiente'),
      entry('line.previous', 'P', 'Previous line', 'Línea anterior'),
      entry('condition.test', 'T', 'Test me on this section', 'Ponerme a prueba en esta sección'),
      entry('line.note', 'E', 'Note on the line', 'Nota en la línea'),
      entry('line.highlight', 'H', 'Highlight the line', 'Resaltar la línea'),
      entry('line.copy', 'C', 'Copy with citation', 'Copiar con cita'),
      entry('line.report', 'R', 'Report an error', 'Comunicar un error'),
      entry('bookmark', 'B', 'Bookmark', 'Marcador'),
      entry('condition.depth.glance', '1', 'Depth: glance', 'Profundidad: vistazo'),
      entry('condition.depth.core', '2', 'Depth: core', 'Profundidad: básico'),
      entry('condition.depth.full', '3', 'Depth: full', 'Profundidad: completo'),
    ],
  },
  {
    id: 'review',
    entries: [
      entry('review.good', ['Space', 'Enter'], 'Show, then Good', 'Mostrar y luego Bien'),
      entry('review.again', '1', 'Again', 'Otra vez'),
      entry('review.hard', '2', 'Hard', 'Difícil'),
      entry('review.good.number', '3', 'Good', 'Bien'),
      entry('review.easy', '4', 'Easy', 'Fácil'),
      entry('review.undo', ['U', 'Mod+Z'], 'Take back', 'Deshacer'),
      entry('review.hint', 'H', 'Hint', 'Pista'),
      entry('review.cloze', 'N', 'Next cloze', 'Hueco siguiente'),
      entry('review.bury', '-', 'Bury until tomorrow', 'Apartar hasta mañana'),
      entry('review.suspend', '@', 'Suspend', 'Suspender'),
      entry('review.bookmark', ['B', '*'], 'Bookmark', 'Marcador'),
      entry('review.note', 'E', 'Your note', 'Su nota'),
      entry('review.open', 'O', 'Open the card', 'Abrir la ficha'),
      entry('review.info', 'I', 'Card info', 'Datos de la tarjeta'),
      entry('review.due', 'D', 'Set due day', 'Fijar el día'),
      entry('review.reset', 'X', 'Start over', 'Empezar de nuevo'),
      entry('review.custom', 'C', 'Custom study', 'Estudio a medida'),
      entry('review.aside', 'V', 'Set aside or flagged', 'Apartadas o con bandera'),
    ],
  },
  { id: 'cards', entries: [entry('cards.new', 'N', 'Write a card', 'Escribir una tarjeta')] },
  {
    id: 'planning',
    entries: [
      entry('progress.plan', 'E', 'Exam planner', 'Plan de examen'),
      entry('progress.print', 'Mod+P', 'Print', 'Imprimir'),
      entry('progress.range.month', '1', 'Range: 30 days', 'Periodo: 30 días'),
      entry('progress.range.year', '2', 'Range: a year', 'Periodo: un año'),
      entry('progress.range.all', '3', 'Range: everything', 'Periodo: todo'),
      entry('custom.start', 'Enter', 'Custom study: start', 'Estudio a medida: empezar'),
      entry('planner.add', 'N', 'Plan an exam', 'Planificar un examen'),
      entry('planner.load', 'L', 'Days off, catching up, what-if', 'Días libres, ponerse al día, simulador'),
    ],
  },
  {
    id: 'question',
    entries: [
      entry('question.proceed', 'Enter', 'Submit, next', 'Responder, siguiente'),
      entry('question.previous', 'ArrowLeft', 'Previous item', 'Pregunta anterior'),
      entry('question.next', 'ArrowRight', 'Next item', 'Pregunta siguiente'),
      entry('question.mark', 'M', 'Mark', 'Marcar'),
      entry('question.labs', 'L', 'Laboratory values', 'Valores de laboratorio'),
      entry('question.calculator', 'K', 'Calculator', 'Calculadora'),
      entry('question.note', 'T', 'Note', 'Nota'),
      entry('question.highlight', 'Mod+H', 'Highlight', 'Resaltar'),
      entry('question.pause', 'P', 'Pause', 'Pausa'),
    ],
  },
  {
    id: 'case',
    entries: [
      entry('case.enter', 'Enter', 'Decide, next step', 'Decidir, paso siguiente'),
      entry('case.bookmark', '*', 'Bookmark', 'Marcador'),
    ],
  },
];

function entry(id: string, keys: string | readonly string[], en: string, es: string): KeyEntry {
  return { id, keys: typeof keys === 'string' ? [keys] : keys, en, es };
}

import { defineMessages, plural } from '../../ui/messages.ts';

export const messages = defineMessages(
  {
    boxes: 'Hidden parts',
    surface: 'Boxes on the picture',
    draw: 'Drag over a part to hide it, or press Add a box.',
    keys: 'Arrow keys move a box, with Shift they change its size, with Alt in larger steps. Enter names it, Delete removes it.',
    add: 'Add a box',
    undo: 'Undo',
    full: 'A picture has at most 50 boxes.',
    box: (place: number, total: number, label: string) =>
      label ? `Box ${place} of ${total}: ${label}` : `Box ${place} of ${total}, no name yet`,
    label: (place: number) => `Name of part ${place}`,
    labelHint: 'What is under it',
    remove: (place: number) => `Remove box ${place}`,
    mode: 'Hide',
    one: 'only the part asked',
    all: 'all parts',
    added: (place: number) => `Box ${place} added.`,
    removed: (left: number) => `Box removed. ${plural(left, 'box', 'boxes')} left.`,
    undone: (left: number) => `Taken back. ${plural(left, 'box', 'boxes')}.`,
    at: (x: number, y: number, width: number, height: number) =>
      `${x} % from the left, ${y} % from the top, ${width} % wide, ${height} % high`,
    count: (n: number) => `${plural(n, 'box', 'boxes')}, ${plural(n, 'card', 'cards')}.`,
  },
  {
    boxes: 'Partes ocultas',
    surface: 'Recuadros sobre la imagen',
    draw: 'Arrastre sobre una parte para ocultarla, o pulse Añadir recuadro.',
    keys: 'Las flechas mueven un recuadro; con Mayús cambian su tamaño; con Alt, en pasos mayores. Intro le da nombre, Supr lo quita.',
    add: 'Añadir recuadro',
    undo: 'Deshacer',
    full: 'Una imagen tiene como máximo 50 recuadros.',
    box: (place, total, label) =>
      label ? `Recuadro ${place} de ${total}: ${label}` : `Recuadro ${place} de ${total}, aún sin nombre`,
    label: (place) => `Nombre de la parte ${place}`,
    labelHint: 'Qué hay debajo',
    remove: (place) => `Quitar el recuadro ${place}`,
    mode: 'Ocultar',
    one: 'solo la preguntada',
    all: 'todas las partes',
    added: (place) => `Recuadro ${place} añadido.`,
    removed: (left) => `Recuadro quitado. Quedan ${plural(left, 'recuadro', 'recuadros')}.`,
    undone: (left) => `Deshecho. ${plural(left, 'recuadro', 'recuadros')}.`,
    at: (x, y, width, height) =>
      `a ${x} % de la izquierda, a ${y} % de arriba, ${width} % de ancho, ${height} % de alto`,
    count: (n) => `${plural(n, 'recuadro', 'recuadros')}, ${plural(n, 'tarjeta', 'tarjetas')}.`,
  },
);

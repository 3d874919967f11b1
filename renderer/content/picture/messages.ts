import { defineMessages } from '../../ui/messages.ts';

export const messages = defineMessages(
  {
    picture: (alt: string) => `Picture: ${alt}`,
    noAlt: 'no description',
    lost: 'This picture could not be read.',
    gone: 'This figure is no longer in the pack.',
    showed: (alt: string) => `It showed: ${alt}`,
    asked: (place: number, total: number) => `Which part is hidden at box ${place} of ${total}?`,
    answer: (place: number, total: number, label: string) => `Box ${place} of ${total}: ${label}`,
    box: (place: number, total: number) => `Box ${place} of ${total}:`,
    uncovered: 'uncovered',
  },
  {
    picture: (alt) => `Imagen: ${alt}`,
    noAlt: 'sin descripción',
    lost: 'No se pudo leer esta imagen.',
    gone: 'Esta figura ya no está en el paquete.',
    showed: (alt) => `Mostraba: ${alt}`,
    asked: (place, total) => `¿Qué parte se oculta en el recuadro ${place} de ${total}?`,
    answer: (place, total, label) => `Recuadro ${place} de ${total}: ${label}`,
    box: (place, total) => `Recuadro ${place} de ${total}:`,
    uncovered: 'descubierto',
  },
);

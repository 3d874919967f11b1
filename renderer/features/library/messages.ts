import { defineMessages, plural } from '../../ui/messages.ts';

export const messages = defineMessages(
  {
    library: 'Library',
    filter: 'Filter conditions',
    filterHint: 'Filter by name, synonym or code',
    found: (n: number) => plural(n, 'condition', 'conditions'),
    none: (query: string) => `No condition matches “${query}”`,
    noneHint: 'Try a shorter word, or search the whole text with “/”.',
    emergency: 'Emergency',
    questions: (n: number) => plural(n, 'question', 'questions'),
    read: 'read',
    noFinding: 'There is no finding with this name',
    notLinked: 'No condition of this pack is linked to it',
    frequency: {
      obligate: '100 %',
      'very frequent': '80–99 %',
      frequent: '30–79 %',
      occasional: '5–29 %',
      'very rare': '1–4 %',
    },
  },
  {
    library: 'Biblioteca',
    filter: 'Filtrar fichas',
    filterHint: 'Filtrar por nombre, sinónimo o código',
    found: (n) => plural(n, 'ficha', 'fichas'),
    none: (query) => `Ninguna ficha coincide con «${query}»`,
    noneHint: 'Pruebe una palabra más corta o busque en todo el texto con «/».',
    emergency: 'Emergencia',
    questions: (n) => plural(n, 'pregunta', 'preguntas'),
    read: 'leída',
    noFinding: 'No hay ningún hallazgo con ese nombre',
    notLinked: 'Ninguna ficha de este paquete se relaciona con él',
    frequency: {
      obligate: '100 %',
      'very frequent': '80–99 %',
      frequent: '30–79 %',
      occasional: '5–29 %',
      'very rare': '1–4 %',
    },
  },
);

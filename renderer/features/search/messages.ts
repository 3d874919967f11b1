import { defineMessages } from '../../ui/messages.ts';

export const messages = defineMessages(
  {
    search: 'Search',
    hint: 'Words of a card, a finding, a term, a cell',
    preparing: 'Opening the index…',
    found: (n: number, most: number) => (n >= most ? `The best ${most}` : `${n} found`),
    none: (query: string) => `Nothing found for “${query}”`,
    noneHint: 'Try fewer or shorter words. British and American spellings are the same here.',
    examples: 'Try “retinal haemorrhage”, “20 % blasts” or “rasburicase”. Arrow keys choose, Enter opens.',
    kinds: {
      condition: 'Condition',
      claim: 'Claim',
      finding: 'Finding',
      term: 'Term',
      answer: 'Question people ask',
      cell: 'Cell',
    },
  },
  {
    search: 'Buscar',
    hint: 'Palabras de una ficha, un hallazgo, un término, una célula',
    preparing: 'Abriendo el índice…',
    found: (n, most) => (n >= most ? `Los ${most} mejores` : `${n} ${n === 1 ? 'resultado' : 'resultados'}`),
    none: (query) => `No se ha encontrado nada para «${query}»`,
    noneHint: 'Pruebe con menos palabras o más cortas.',
    examples:
      'Pruebe «hemorragia retiniana», «20 % de blastos» o «rasburicasa». Las flechas eligen, Intro abre.',
    kinds: {
      condition: 'Enfermedad',
      claim: 'Afirmación',
      finding: 'Hallazgo',
      term: 'Término',
      answer: 'Pregunta frecuente',
      cell: 'Célula',
    },
  },
);

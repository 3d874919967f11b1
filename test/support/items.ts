import { Question, type QuestionKind, type QuestionOf } from '../../shared/content/questionSchema.ts';
import { Analyte } from '../../shared/content/schema.ts';

/** One item of each kind, as its author would have written it. */

const base = {
  id: 'bc-q01',
  stem: 'A person of 40 comes with a blue film.',
  lead: 'What follows?',
  claims: ['bc-001'],
  section: 'causes',
  difficulty: 2,
  step: 'apply',
  objective: 'Look at the film.',
};
const option = (text: string, more: object = {}) => ({
  text,
  why: `Because of ${text}.`,
  claims: ['bc-001'],
  ...more,
});
const right = { correct: true };
const four = [option('north', right), option('south'), option('east'), option('west', { dangerous: true })];

const AUTHORED: { [K in QuestionKind]: object } = {
  single: { ...base, options: four },
  multiple: {
    ...base,
    kind: 'multiple',
    options: [
      option('north', right),
      option('south'),
      option('east', right),
      option('west', { dangerous: true }),
    ],
  },
  truefalse: {
    ...base,
    kind: 'truefalse',
    options: [
      option('up', right),
      option('down'),
      option('left', right),
      option('harm', { dangerous: true }),
    ],
  },
  matching: {
    ...base,
    kind: 'matching',
    options: [option('iron'), option('copper'), option('lead', { dangerous: true })],
    items: [
      { text: 'rust', key: 0, why: 'Iron rusts.' },
      { text: 'wire', key: 1, why: 'Copper conducts.', claims: ['bc-002'] },
    ],
  },
  ordering: {
    ...base,
    kind: 'ordering',
    options: ['first', 'second', 'third', 'fourth'].map((text) => option(text)),
  },
  numeric: {
    ...base,
    kind: 'numeric',
    answer: { value: 1.5, tolerance: 0.1, analyte: 'anc' },
    why: 'Count and share are multiplied.',
  },
  hotspot: {
    ...base,
    kind: 'hotspot',
    figure: { file: 'figures/film.svg', alt: { en: 'A film', es: 'Un frotis' } },
    options: [
      option('nucleus', { correct: true, spot: { x: 30, y: 40, radius: 10 } }),
      option('platelet', { spot: { x: 45, y: 40, radius: 10 } }),
      option('edge', { dangerous: true, spot: { x: 90, y: 90, radius: 5 } }),
    ],
  },
  set: {
    ...base,
    kind: 'set',
    parts: [
      { text: 'The count is low.', lead: 'What now?', options: four.slice(0, 3) },
      {
        text: 'He has a fever.',
        lead: 'And now?',
        options: [option('wait', { dangerous: true }), option('treat', right), option('go')],
      },
    ],
  },
};

/** The item of a kind, checked by its schema. */
export function itemOf<K extends QuestionKind>(kind: K): QuestionOf<K> {
  return { ...Question.parse(AUTHORED[kind]), condition: 'blue-count' } as QuestionOf<K>;
}

/** What the schema says of an item that was changed. */
export function saysOfItem(kind: QuestionKind, change: object): string[] {
  const read = Question.safeParse({ ...AUTHORED[kind], ...change });
  return read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

export const neutrophils = Analyte.parse({
  id: 'anc',
  name: { en: 'Neutrophils', es: 'Neutrófilos' },
  unit: '10⁹/L',
  conventional: { unit: '/µL', factor: 1000 },
  plausible: [0, 200],
  reference: [1.5, 7.5],
});
export const analytes = (id: string) => (id === 'anc' ? neutrophils : undefined);

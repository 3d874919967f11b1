import { type Cell, linesOf } from '../content/cell.ts';
import { plainText } from '../content/markup.ts';
import { claimsOf, type Pack, translatable } from '../content/pack.ts';
import type { Answer, Claim, Condition } from '../content/schema.ts';

/** What the index knows of one thing: names weigh most, `en` and `es` are what is said of it. */
export interface SearchDocument {
  key: string;
  kind: 'condition' | 'claim' | 'finding' | 'term' | 'answer' | 'cell';
  ref: string;
  condition?: string;
  section?: string;
  name: string;
  en: string;
  es: string;
}

/** Everything of a pack that may be found, one document each. Questions and cases would give themselves away. */
export function searchDocuments(pack: Pack): SearchDocument[] {
  return [
    ...pack.conditions.map(conditionDocument),
    ...pack.conditions.flatMap((condition) =>
      claimsOf(condition).map(([section, claim]) => claimDocument(pack, condition, section, claim)),
    ),
    ...pack.findings.map(
      ({ id, name, synonyms, hpo = '' }): SearchDocument => ({
        key: `finding:${id}`,
        kind: 'finding',
        ref: id,
        name: [name.en, name.es, ...synonyms.en, ...synonyms.es].join('\n'),
        en: hpo,
        es: '',
      }),
    ),
    ...pack.terms.map(
      ({ id, term, also, definition }): SearchDocument => ({
        key: `term:${id}`,
        kind: 'term',
        ref: id,
        name: [term.en, term.es, ...also].join('\n'),
        en: definition.en,
        es: definition.es,
      }),
    ),
    ...pack.answers.map((answer) => answerDocument(pack, answer)),
    ...pack.cells.map(cellDocument),
  ];
}

function cellDocument(cell: Cell): SearchDocument {
  const { id, name, synonyms } = cell;
  const said = (language: 'en' | 'es') =>
    linesOf(cell)
      .map(({ text }) => plainText(text[language]))
      .join('\n');
  return {
    key: `cell:${id}`,
    kind: 'cell',
    ref: id,
    name: [name.en, name.es, ...synonyms.en, ...synonyms.es].join('\n'),
    en: said('en'),
    es: said('es'),
  };
}

function conditionDocument(condition: Condition): SearchDocument {
  const { id, title, synonyms, spelling, names, ids, definition } = condition;
  return {
    key: `condition:${id}`,
    kind: 'condition',
    ref: id,
    condition: id,
    name: [
      ...[title.en, title.es, ...synonyms.en, ...synonyms.es],
      ...[spelling.british, spelling.american],
      ...Object.values(names ?? {}).flatMap((one) => [one.en, one.es]),
    ].join('\n'),
    en: [definition.en, ids.icd10, ids.icd11, ids.doid, ids.mondo].filter(Boolean).join('\n'),
    es: definition.es,
  };
}

function claimDocument(pack: Pack, condition: Condition, section: string, claim: Claim): SearchDocument {
  const texts = translatable(claim);
  return {
    key: `claim:${claim.id}`,
    kind: 'claim',
    ref: claim.id,
    condition: condition.id,
    section,
    name: '',
    en: texts.map(([, english]) => plainText(english)).join('\n'),
    es: spanish(pack, texts),
  };
}

function answerDocument(pack: Pack, answer: Answer): SearchDocument {
  const texts = translatable(answer);
  return {
    key: `answer:${answer.id}`,
    kind: 'answer',
    ref: answer.id,
    condition: answer.condition,
    name: `${plainText(answer.question)}\n${plainText(pack.es[`${answer.id}.question`] ?? '')}`,
    en: texts.map(([, english]) => plainText(english)).join('\n'),
    es: spanish(pack, texts),
  };
}

function spanish(pack: Pack, texts: readonly [string, string][]): string {
  return texts.map(([key]) => plainText(pack.es[key] ?? '')).join('\n');
}

import type { Cell } from './cell.ts';
import type { Drawing } from './drawing.ts';
import { clozeNumbers } from './markup.ts';
import type { Case, Question } from './questionSchema.ts';
import type {
  Analyte,
  Answer,
  Appraisal,
  Both,
  Claim,
  Condition,
  Finding,
  Language,
  Section,
  Source,
  Term,
} from './schema.ts';

/**
 * A compiled pack: one JSON file that the app loads at start. Texts are still markup, parsed when shown. Glossary terms
 * are linked, and links to conditions without a card are plain words already.
 */
export interface Pack {
  format: 1;
  id: string;
  version: string;
  title: Both;
  licence: string;
  /** Groups of conditions, in reading order. */
  groups: Named[];
  /** Spanish of the row headings, by their English words. */
  labels: Record<string, string>;
  /** Spanish of the systems that claims name, by their English labels; those that are the same are not in it. */
  systems: Record<string, string>;
  analytes: Analyte[];
  analyteNote: Both;
  /** In curriculum order. */
  conditions: Condition[];
  questions: Question[];
  cases: Case[];
  answers: Answer[];
  findingGroups: Named[];
  findings: Finding[];
  terms: Term[];
  /** Cells of the blood film, in reading order. */
  cells: Cell[];
  /** By citation key. */
  sources: Record<string, Source>;
  appraisals: Appraisal[];
  /** By condition id; every condition has one. */
  ledger: Record<string, LedgerSummary>;
  /** Spanish texts by key (`translatable` lists the keys). */
  es: Record<string, string>;
  /** Drawn figures by file name; absent when there are none. */
  figures?: Record<string, Drawing>;
}

export interface Named {
  id: string;
  name: Both;
}

/** What the margin says about how a condition was checked. Days are ISO dates. */
export interface LedgerSummary {
  lastReviewed: string;
  reviewDue: string;
  /** Rows of the record of checks. */
  checks: number;
  /** Different items that each reader checked. */
  firstReader: number;
  secondReader: number;
}

/** One line of packs.json. `file` lies beside it; `sha256` is of its bytes, in hex. */
export interface PackListing {
  id: string;
  version: string;
  title: Both;
  file: string;
  sha256: string;
  bytes: number;
  /** Its search index, loaded when somebody searches. */
  search: { file: string; sha256: string; bytes: number };
}

/** A section that holds claims; the appraisal section shows `pack.appraisals` instead. */
export type ClaimSection = Exclude<Section, 'appraisal'>;

export interface PlacedClaim {
  claim: Claim;
  condition: Condition;
  section: ClaimSection;
}

export type Translatable = Condition | Claim | Question | Case | Answer | Appraisal;

/** The flashcards of a claim, `<claim id>#<cloze number>` in ascending order; none when nothing is hidden. */
export function cardIds(claim: Pick<Claim, 'id' | 'text'>): string[] {
  return clozeNumbers(claim.text).map((n) => `${claim.id}#${n}`);
}

/** The claim and the cloze number of a flashcard id; undefined when it is no such id. */
export function readCardId(cardId: string): { claim: string; cloze: number } | undefined {
  const match = /^([a-z]{2,6}-\d{3})#(\d)$/.exec(cardId);
  return match ? { claim: match[1] as string, cloze: Number(match[2]) } : undefined;
}

/** Every claim of the pack by id, with its place. Computed once per pack object. */
export function claimsById(pack: Pack): ReadonlyMap<string, PlacedClaim> {
  let claims = placed.get(pack);
  if (!claims) {
    claims = new Map();
    for (const condition of pack.conditions) {
      for (const [section, claim] of claimsOf(condition)) claims.set(claim.id, { claim, condition, section });
    }
    placed.set(pack, claims);
  }
  return claims;
}

/** The condition whose card holds the claim; undefined for an id that the pack does not know. */
export function conditionOfClaim(pack: Pack, claimId: string): Condition | undefined {
  return claimsById(pack).get(claimId)?.condition;
}

/** The claims of a condition in reading order, each with its section. */
export function claimsOf(condition: Condition): [ClaimSection, Claim][] {
  return Object.entries(condition.sections).flatMap(([section, claims]) =>
    claims.map((claim): [ClaimSection, Claim] => [section as ClaimSection, claim]),
  );
}

/** The text in the language asked for; English where the pack has no Spanish. */
export function localised(pack: Pick<Pack, 'es'>, key: string, english: string, language: Language): string {
  return language === 'es' ? (pack.es[key] ?? english) : english;
}

/** The row heading of a claim, or undefined when it stands under none. A neighbour's Spanish name is its card's title. */
export function labelOf(
  pack: Pick<Pack, 'labels' | 'conditions'>,
  claim: Claim,
  language: Language,
): string | undefined {
  if (claim.label === undefined || language === 'en') return claim.label;
  const neighbour = pack.conditions.find((condition) => condition.id === claim.versus);
  return pack.labels[claim.label] ?? neighbour?.title.es ?? claim.label;
}

/** The name of a system such as `WHO 2022`, which is its English label, in the language asked for. */
export function systemName(pack: Pick<Pack, 'systems'>, system: string, language: Language): string {
  return language === 'es' ? (pack.systems[system] ?? system) : system;
}

/** The texts that `es/` translates, as pairs of key and English text. A condition lists those of all its claims. */
export function translatable(entity: Translatable): [key: string, english: string][] {
  if ('sections' in entity) return claimsOf(entity).flatMap(([, claim]) => translatable(claim));
  const { id } = entity;
  if ('level' in entity) {
    return [
      [id, entity.text],
      ...(entity.differ === undefined ? [] : [[`${id}.differ`, entity.differ] as [string, string]]),
      ...Object.entries(entity.bySystem ?? {}).map(([system, text]): [string, string] => [
        `${id}.bySystem.${system}`,
        text,
      ]),
    ];
  }
  if ('stem' in entity) {
    return [
      [`${id}.stem`, entity.stem],
      [`${id}.lead`, entity.lead],
      [`${id}.objective`, entity.objective],
      ...optionTexts(id, entity.options),
      ...ownTexts(entity),
    ];
  }
  if ('steps' in entity) {
    return [
      ...entity.steps.flatMap(({ text, lead, options }, at): [string, string][] => [
        [`${id}.steps.${at}.text`, text],
        [`${id}.steps.${at}.lead`, lead],
        ...optionTexts(`${id}.steps.${at}`, options),
      ]),
      [`${id}.debrief`, entity.debrief],
    ];
  }
  if ('voices' in entity) {
    return [
      [`${id}.question`, entity.question],
      ...entity.voices.map(({ text }, at): [string, string] => [`${id}.voices.${at}.text`, text]),
    ];
  }
  return [
    [`${id}.statement`, entity.statement],
    [`${id}.why`, entity.why],
  ];
}

/** Texts that only some kinds of question have. */
function ownTexts(question: Question): [string, string][] {
  const { id } = question;
  switch (question.kind) {
    case 'matching':
      return question.items.flatMap(({ text, why }, at): [string, string][] => [
        [`${id}.items.${at}.text`, text],
        [`${id}.items.${at}.why`, why],
      ]);
    case 'numeric':
      return [[`${id}.why`, question.why]];
    case 'set':
      return question.parts.flatMap(({ text, lead, options }, at): [string, string][] => [
        [`${id}.parts.${at}.text`, text],
        [`${id}.parts.${at}.lead`, lead],
        ...optionTexts(`${id}.parts.${at}`, options),
      ]);
    default:
      return [];
  }
}

const placed = new WeakMap<Pack, Map<string, PlacedClaim>>();

function optionTexts(key: string, options: readonly { text: string; why: string }[]): [string, string][] {
  return options.flatMap(({ text, why }, at): [string, string][] => [
    [`${key}.options.${at}.text`, text],
    [`${key}.options.${at}.why`, why],
  ]);
}

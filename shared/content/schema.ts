import { z } from 'zod';
import { MarkupError, parseMarkup } from './markup.ts';

/**
 * What authors write, one schema a file kind. A program can check all of it; what it cannot check is in CONTRIBUTING.md.
 * English is written here; Spanish lies in `es/` under the same ids, except the short labels that carry both (`Both`).
 */

export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const Day = z.iso.date();

/** Text with inline markup (markup.ts). */
export const Marked = z
  .string()
  .trim()
  .min(1)
  .superRefine((text, context) => {
    try {
      parseMarkup(text);
    } catch (error) {
      if (!(error instanceof MarkupError)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
    }
  });
export const Plain = z.string().trim().min(1);

/** A short label in both languages. */
export const Both = z.strictObject({ en: Plain, es: Plain });
export type Both = z.infer<typeof Both>;
export type Language = keyof Both;

export const SECTIONS = [
  'at-a-glance',
  'high-yield',
  'epidemiology',
  'causes',
  'mechanism',
  'presentation',
  'investigations',
  'criteria',
  'differential',
  'management',
  'prognosis',
  'prevention',
  'appraisal',
] as const;
export const Section = z.enum(SECTIONS);
export type Section = z.infer<typeof Section>;

export const DEPTHS = ['glance', 'core', 'full'] as const;
export const Depth = z.enum(DEPTHS);
export type Depth = z.infer<typeof Depth>;

export const SKILLS = [
  'denominator',
  'homonym',
  'negation',
  'unit',
  'date',
  'authority',
  'causality',
  'translation',
] as const;

/** 1 guideline or classification, 2 meta-analysis or trial, 3 cohort, 4 case report or series, 5 mechanism or opinion. */
const Level = z.int().min(1).max(5);

/** A source key, or the key with the place in it: `{ key: x, at: Table 6 }`. */
export const Citation = z.union([Slug, z.strictObject({ key: Slug, at: Plain })]);
export type Citation = z.infer<typeof Citation>;

export const Id = {
  condition: Slug,
  claim: z.string().regex(/^[a-z]{2,6}-\d{3}$/, 'prefix and three digits: hls-001'),
  question: z.string().regex(/^[a-z]{2,6}-q\d{2,3}$/, 'prefix, q, number: hls-q01'),
  case: z.string().regex(/^[a-z]{2,6}-case\d$/, 'prefix, case, number: hls-case1'),
  answer: z.string().regex(/^[a-z]{2,6}-a\d{2}$/, 'prefix, a, number: lkp-a01'),
  appraisal: z.string().regex(/^[a-z]{2,6}-x\d{2}$/, 'prefix, x, number: hls-x01'),
  seed: z.string().regex(/^S\d-\d{3}$/),
};

/** Where a percentage comes from. `n` and `of` are counts, or say that the source gives none. */
const Proportion = z.strictObject({
  percent: z.number().min(0).max(100),
  n: z.union([z.int(), z.literal('not reported')]),
  of: z.union([z.int(), z.literal('not reported')]),
  population: Plain,
  /** For survival and mortality: over which time. */
  years: Plain.optional(),
});

const FindingLink = z.strictObject({
  id: Slug,
  /** `absent` is stated but makes no link; `variable` means reported without a figure. */
  status: z.enum(['present', 'absent']).default('present'),
  /** HPO frequency words: obligate 100 %, very frequent 80–99, frequent 30–79, occasional 5–29, very rare 1–4. */
  frequency: z
    .enum(['obligate', 'very frequent', 'frequent', 'occasional', 'very rare', 'unknown'])
    .default('unknown'),
});

export const Claim = z.strictObject({
  id: Id.claim,
  text: Marked,
  sources: z.array(Citation).min(1),
  level: Level,
  depth: Depth,
  /** Row heading: an organ, a method, or in the differential the condition told apart. */
  label: Plain.optional(),
  /** In the differential: the neighbour's id when it has a card of its own. */
  versus: Slug.optional(),
  findings: z.array(FindingLink).default([]),
  proportions: z.array(Proportion).default([]),
  /** The system and year of a threshold or criterion: WHO 2022, ELN 2022, iwCLL 2018. */
  system: Plain.optional(),
  /** The same statement as two live systems put it; the classification switch chooses. */
  bySystem: z.strictObject({ 'WHO 2022': Marked, 'ICC 2022': Marked }).optional(),
  /** Set where the sources disagree: what the margin says. */
  differ: Marked.optional(),
  /** True where a dose is named as an exam fact. */
  notForPrescribing: z.boolean().default(false),
  seed: z.array(Id.seed).default([]),
});
export type Claim = z.infer<typeof Claim>;

const Claims = z.array(Claim);

export const Condition = z.strictObject({
  id: Id.condition,
  prefix: z.string().regex(/^[a-z]{2,6}$/),
  title: Both,
  /** One line under the title, with the claims it sums up. */
  definition: z.strictObject({ en: Plain, es: Plain, claims: z.array(Id.claim).min(1) }),
  group: Slug,
  urgency: z.enum(['emergency', 'urgent', 'routine']),
  synonyms: z.strictObject({ en: z.array(Plain), es: z.array(Plain) }),
  spelling: z.strictObject({ british: Plain, american: Plain }),
  ids: z.strictObject({
    icd10: Plain.optional(),
    icd11: Plain.optional(),
    doid: Plain.optional(),
    mondo: Plain.optional(),
    /** Why a code is missing or doubtful. */
    note: Both.optional(),
  }),
  /** The name each classification gives it, where they differ. */
  names: z.strictObject({ 'WHO 2022': Both, 'ICC 2022': Both }).optional(),
  /** Words that mean something else elsewhere; in Spanish the word that a Spanish reader meets, which may be English. */
  homonyms: z.array(z.strictObject({ word: Both, note: Both })).default([]),
  related: z.array(Slug).default([]),
  lastReviewed: Day,
  reviewDue: Day,
  sections: z.strictObject({
    'at-a-glance': Claims.min(1),
    'high-yield': Claims.length(5),
    epidemiology: Claims.min(1),
    causes: Claims.min(1),
    mechanism: Claims.min(1),
    presentation: Claims.min(1),
    investigations: Claims.min(1),
    criteria: Claims.min(1),
    differential: Claims.min(1),
    management: Claims.min(1),
    prognosis: Claims.min(1),
    prevention: Claims.min(1),
  }),
});
export type Condition = z.infer<typeof Condition>;

export const Appraisal = z.strictObject({
  id: Id.appraisal,
  /** The doubtful statement, in our own words. */
  statement: Marked,
  verdict: z.enum(['wrong', 'doubtful', 'unverified']),
  /** Why, and what a careful reader does about it. */
  why: Marked,
  skill: z.enum(SKILLS),
  sources: z.array(Citation).default([]),
  /** Claims that say it rightly. */
  claims: z.array(Id.claim).default([]),
  seed: z.array(Id.seed).default([]),
});
export const AppraisalFile = z.strictObject({ condition: Slug, appraisals: z.array(Appraisal).min(1) });
export type Appraisal = z.infer<typeof Appraisal> & { condition: string };

export const Answer = z.strictObject({
  id: Id.answer,
  question: Marked,
  condition: Slug,
  /** About 150 words each: a minute read aloud. */
  voices: z
    .array(
      z.strictObject({
        voice: z.enum(['student', 'haematologist', 'patient']),
        text: Marked,
        claims: z.array(Id.claim).min(1),
      }),
    )
    .min(2),
  seed: z.array(Id.seed).default([]),
});
export const AnswerFile = z.strictObject({ answers: z.array(Answer).min(1) });
export type Answer = z.infer<typeof Answer>;

export const Finding = z.strictObject({
  id: Slug,
  group: Slug,
  name: Both,
  hpo: z
    .string()
    .regex(/^HP:\d{7}$/)
    .optional(),
  synonyms: z.strictObject({ en: z.array(Plain), es: z.array(Plain) }).default({ en: [], es: [] }),
});
export const FindingFile = z.strictObject({
  groups: z.array(z.strictObject({ id: Slug, name: Both })).min(1),
  findings: z.array(Finding).min(1),
});
export type Finding = z.infer<typeof Finding>;

export const Term = z.strictObject({
  id: Slug,
  term: Both,
  definition: Both,
  /** Other spellings that the reader recognises in a text. */
  also: z.array(Plain).default([]),
  sources: z.array(Citation).default([]),
});
export const GlossaryFile = z.strictObject({ terms: z.array(Term).min(1) });
export type Term = z.infer<typeof Term>;

/** A laboratory quantity: stored in `unit` (SI), shown in both. `factor` turns SI into conventional by multiplication. */
export const Analyte = z.strictObject({
  id: Slug,
  name: Both,
  unit: Plain,
  conventional: z.strictObject({ unit: Plain, factor: z.number().positive() }).optional(),
  /** Values outside are taken for slips of the pen. */
  plausible: z.tuple([z.number(), z.number()]),
  /** Adult reference interval used in the questions, in SI; either end may be open (null). */
  reference: z.tuple([z.number().nullable(), z.number().nullable()]).optional(),
});
export const AnalyteFile = z.strictObject({ note: Both, analytes: z.array(Analyte).min(1) });
export type Analyte = z.infer<typeof Analyte>;

const Name = z.union([
  z.strictObject({ family: Plain, given: Plain.optional() }),
  z.strictObject({ literal: Plain }),
]);

/** CSL-JSON as far as it is used, and what we add under `custom`. */
export const Source = z
  .strictObject({
    id: Slug,
    type: z.enum(['article-journal', 'book', 'chapter', 'webpage', 'report', 'dataset']),
    title: Plain,
    author: z.array(Name).default([]),
    'container-title': Plain.optional(),
    publisher: Plain.optional(),
    volume: Plain.optional(),
    issue: Plain.optional(),
    page: Plain.optional(),
    issued: z.strictObject({ 'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]) }).optional(),
    DOI: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/)
      .optional(),
    PMID: z
      .string()
      .regex(/^\d{1,8}$/)
      .optional(),
    PMCID: z
      .string()
      .regex(/^PMC\d+$/)
      .optional(),
    URL: z.url({ protocol: /^https?$/ }).optional(),
    custom: z.strictObject({
      /** 1 guideline, society, classification, full-text table; 2 edited reference work; 3 to find one's way only. */
      tier: z.int().min(1).max(3),
      /** The day somebody last read it. */
      seen: Day,
    }),
  })
  .refine((s) => s.DOI || s.PMID || s.URL, { error: 'needs a DOI, PMID or URL that was seen' });
export type Source = z.infer<typeof Source>;

export const LedgerFile = z.strictObject({
  condition: Slug,
  checks: z.array(
    z.strictObject({
      /** Claims or questions that were checked. */
      items: z.array(Plain).min(1),
      url: z.url(),
      host: Plain,
      tier: z.int().min(1).max(3),
      seen: Day,
      reader: z.enum(['first', 'second']),
      agrees: z.boolean(),
      /** What was corrected, or why it was kept. */
      note: Plain.optional(),
    }),
  ),
});

export const PackFile = z.strictObject({
  id: Slug,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: Both,
  licence: Plain,
  groups: z.array(z.strictObject({ id: Slug, name: Both })).min(1),
  /** Row headings of the reading page in Spanish, by their English words. */
  labels: z.record(Plain, Plain),
});

/** Spanish of the systems that claims name, by their English labels: `es/systems.yaml`. */
export const SystemFile = z.record(Plain, Plain);

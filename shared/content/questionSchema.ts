import { z } from 'zod';
import { Both, Citation, Id, Marked, Plain, Section, Slug } from './schema.ts';

/** Questions of every kind, and cases. */

/** One row of a laboratory table, the value in the analyte's SI unit. */
const Lab = z.strictObject({ analyte: Slug, value: z.number() });

/**
 * An analyte whose value is drawn between two bounds, both included, on a grid of `step` from the lower one; all in its SI unit. No
 * number that the tested claims name for it may lie between the bounds, so that the answer stays the same.
 */
const Varied = z
  .strictObject({ analyte: Slug, from: z.number(), to: z.number(), step: z.number().positive() })
  .refine((varied) => varied.to > varied.from, { path: ['to'], error: 'is above `from`' });
export type Varied = z.infer<typeof Varied>;

const Option = z.strictObject({
  text: Marked,
  /** Why it is right or wrong. */
  why: Marked,
  claims: z.array(Id.claim).default([]),
  correct: z.literal(true).optional(),
  /** Choosing it would harm a real patient. */
  dangerous: z.literal(true).optional(),
});

const questionBase = {
  id: Id.question,
  stem: Marked,
  labs: z.array(Lab).default([]),
  /** Values that differ from one attempt to the next, wherever the analyte stands in the stem or the table. */
  vary: z.array(Varied).default([]),
  lead: Marked,
  /** The claims it tests; a wrong answer sends their clozes to the review queue. */
  claims: z.array(Id.claim).min(1),
  section: Section,
  findings: z.array(Slug).default([]),
  difficulty: z.int().min(1).max(5),
  step: z.enum(['recall', 'apply', 'discriminate', 'manage']),
  /** What to take away, one line. */
  objective: Marked,
};

const SingleBest = z
  .strictObject({
    ...questionBase,
    kind: z.literal('single').default('single'),
    options: z.array(Option).min(4).max(8),
    /** How many options an attempt shows when there are spare ones: the key, and others drawn by the seed. */
    shown: z.int().min(4).max(5).optional(),
  })
  .refine((q) => countRight(q.options) === 1, {
    path: ['options'],
    error: 'exactly one option is correct',
  })
  .refine((q) => (q.shown === undefined ? q.options.length <= 5 : q.options.length > q.shown), {
    path: ['options'],
    error: 'four or five options, or more of them than `shown`',
  });

/** Several options are right, and no more than those. */
const Multiple = z
  .strictObject({ ...questionBase, kind: z.literal('multiple'), options: z.array(Option).min(4).max(8) })
  .refine((q) => countRight(q.options) >= 2 && countRight(q.options) < q.options.length, {
    path: ['options'],
    error: 'two options or more are correct, and one or more is not',
  });

/** Statements, each true (`correct`) or false. A wrong judgement costs `penalty` of a point, none at all costs nothing. */
const TrueFalse = z.strictObject({
  ...questionBase,
  kind: z.literal('truefalse'),
  options: z.array(Option).min(2).max(6),
  penalty: z.number().min(0).max(1).default(1),
});

/** Extended matching: each item takes one option of a shared list; an option may fit several items or none. */
const Matching = z
  .strictObject({
    ...questionBase,
    kind: z.literal('matching'),
    options: z.array(Option).min(3).max(8),
    items: z
      .array(
        z.strictObject({
          text: Marked,
          /** Place of the fitting option, from 0. */
          key: z.int().min(0).max(7),
          why: Marked,
          claims: z.array(Id.claim).default([]),
        }),
      )
      .min(2)
      .max(6),
  })
  .refine((q) => q.items.every((item) => item.key < q.options.length), {
    path: ['items'],
    error: 'each key is the place of an option, counted from 0',
  });

/** The options are written in the right order and shown in another. */
const Ordering = z.strictObject({
  ...questionBase,
  kind: z.literal('ordering'),
  options: z.array(Option).min(3).max(8),
});

/** A number is typed in. With an analyte it may be given in either of its units. */
const Numeric = z
  .strictObject({
    ...questionBase,
    kind: z.literal('numeric'),
    options: z.tuple([]).default([]),
    answer: z.strictObject({
      /** In the analyte's SI unit, or in `unit`. */
      value: z.number(),
      /** In place of the value where values vary: an expression over analytes of `vary`, such as `wbc * neutrophils-percent / 100`. */
      formula: Plain.optional(),
      /** How far off is still right, in the same unit. */
      tolerance: z.number().min(0),
      analyte: Slug.optional(),
      unit: Both.optional(),
    }),
    why: Marked,
  })
  .refine((q) => (q.answer.analyte === undefined) !== (q.answer.unit === undefined), {
    path: ['answer'],
    error: 'names an analyte or a unit, not both',
  });

/** A place on a figure is pointed at. Coordinates are in percent of the figure's width and height. */
const Hotspot = z
  .strictObject({
    ...questionBase,
    kind: z.literal('hotspot'),
    figure: z.strictObject({ file: z.string().regex(/^figures\/[a-z0-9-]+\.svg$/), alt: Both }),
    options: z
      .array(
        Option.extend({
          spot: z.strictObject({
            x: z.number().min(0).max(100),
            y: z.number().min(0).max(100),
            /** In percent of the width and of the height alike: an ellipse on a figure that is not square. */
            radius: z.number().min(1).max(50),
          }),
        }),
      )
      .min(2)
      .max(8),
  })
  .refine((q) => countRight(q.options) === 1, { path: ['options'], error: 'exactly one spot is correct' });

/** A case in parts: each is revealed once the one before is answered, and what is answered is locked. */
const CaseSet = z.strictObject({
  ...questionBase,
  kind: z.literal('set'),
  options: z.tuple([]).default([]),
  parts: z
    .array(
      z.strictObject({
        /** What is revealed with this part. */
        text: Marked,
        labs: z.array(Lab).default([]),
        lead: Marked,
        options: z
          .array(Option)
          .min(3)
          .max(5)
          .refine((options) => countRight(options) === 1, 'exactly one option is correct'),
      }),
    )
    .min(2)
    .max(6),
});

export const Question = z.discriminatedUnion('kind', [
  SingleBest,
  Multiple,
  TrueFalse,
  Matching,
  Ordering,
  Numeric,
  Hotspot,
  CaseSet,
]);
export const QuestionFile = z.strictObject({ condition: Slug, questions: z.array(Question).min(1) });
export type Question = z.infer<typeof Question> & { condition: string };
export type QuestionKind = Question['kind'];
/** A question of one kind: `QuestionOf<'matching'>`. */
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;
export type Option = z.infer<typeof Option>;

function countRight(options: readonly { correct?: true | undefined }[]): number {
  return options.filter((option) => option.correct).length;
}

const Step = z.strictObject({
  /** What is revealed at this step. */
  text: Marked,
  labs: z.array(Lab).default([]),
  lead: Marked,
  options: z
    .array(Option)
    .min(3)
    .max(5)
    .refine((options) => countRight(options) === 1, 'exactly one option is correct'),
});

export const Case = z.strictObject({
  id: Id.case,
  condition: Slug,
  title: Both,
  /** Cases are invented and say so; `based` cites the report that inspired one. */
  synthetic: z.literal(true),
  based: z.array(Citation).default([]),
  steps: z.array(Step).min(3),
  /** What the case teaches, once it is over. */
  debrief: Marked,
  claims: z.array(Id.claim).min(1),
  seed: z.array(Id.seed).default([]),
});
export type Case = z.infer<typeof Case>;

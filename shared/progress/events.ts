import { z } from 'zod';
import { Occlusion, Picture } from '../content/occlusion.ts';
import { DAY_MS } from '../scheduling/day.ts';

/**
 * The log: everything a learner does is one event, appended once and never changed. What the app shows is folded from it.
 * A new kind of event is a new line in `Body`; an old kind never changes its meaning.
 */

/** The log format this release writes. A journal with a higher number is refused untouched. */
export const LOG_FORMAT = 1;

const Id = z.string().min(1).max(200);
const Text = z.string().max(100_000);
/** Milliseconds from a monotonic clock, capped by whoever measures. */
const Ms = z.int().min(0).max(DAY_MS);
const StudyDay = z.iso.date();
/** `condition:<id>`, `claim:<id>`, `question:<id>`, `case:<id>`, `answer:<id>`, `card:<id>`, `appraisal:<id>`, `term:<id>`, `finding:<id>`. */
export const Target = z
  .string()
  .regex(/^(condition|claim|question|case|answer|card|appraisal|term|finding):.{1,190}$/);
export type Target = z.infer<typeof Target>;

export const Grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
/** 1 again, 2 hard, 3 good, 4 easy. */
export type Grade = z.infer<typeof Grade>;

export const CAUSES = ['knowledge', 'misread', 'reasoning', 'time'] as const;

const body = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const Body = z.discriminatedUnion('type', [
  body('learnerCreated', { name: z.string().trim().min(1).max(60) }),
  body('settingChanged', { key: z.string().min(1).max(60), value: z.json() }),
  body('conditionRead', { condition: Id }),
  /** A card was graded. `preview` reviews are recorded and do not change the schedule. */
  body('reviewed', { card: Id, grade: Grade, elapsedMs: Ms, preview: z.literal(true).optional() }),
  body('suspended', { card: Id, on: z.boolean() }),
  /** Not shown before study day `until`. */
  body('buried', { card: Id, until: StudyDay }),
  body('flagged', { card: Id, flag: z.int().min(0).max(7) }),
  body('cardReset', { card: Id }),
  body('dueSet', { card: Id, day: StudyDay }),
  /** Many cards moved at once: card i falls due on day number `days[i]`. Their memory stays as it is. */
  body('duesMoved', {
    cards: z.array(Id).min(1).max(50_000),
    days: z.array(z.int().min(0).max(100_000)).min(1).max(50_000),
  }),
  /** Takes back the event of this device with that number. */
  body('undone', { seq: z.int().min(1) }),
  body('sessionStarted', {
    session: Id,
    mode: z.string().max(30),
    questions: z.array(Id).min(1).max(5000),
    /** What the mode needs to go on after a crash: limits, scope, seeds. */
    options: z.json().optional(),
  }),
  /** An item was answered; the first answer of an item in a session counts. `response` is the option's index or the item type's own value. */
  body('answered', {
    session: Id,
    question: Id,
    response: z.json(),
    correct: z.boolean(),
    elapsedMs: Ms,
    confidence: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
    /** A wrong option marked dangerous was chosen. */
    dangerous: z.literal(true).optional(),
    /** The cards that a wrong answer brings to the review queue. */
    cards: z.array(Id).max(100).optional(),
  }),
  /** Anything else done on an exam screen that must survive a crash. `clockMs` is the block's clock at that moment. */
  body('sessionStep', {
    session: Id,
    index: z.int().min(0),
    action: z.string().max(30),
    data: z.json(),
    clockMs: z.int().min(0),
  }),
  body('sessionFinished', { session: Id, reason: z.enum(['submitted', 'time', 'abandoned']) }),
  body('marked', { question: Id, on: z.boolean() }),
  body('mistakeTagged', { question: Id, cause: z.enum(CAUSES) }),
  body('bookmarked', { target: Target, on: z.boolean(), folder: z.string().max(60).optional() }),
  body('noted', { target: Target, text: Text }),
  body('highlighted', { target: Target, id: Id, from: z.int().min(0), to: z.int().min(0), on: z.boolean() }),
  body('ownCardWritten', {
    card: Id,
    front: Text,
    back: Text,
    tags: z.array(z.string().max(60)).max(50),
    source: z.string().max(500).optional(),
    picture: Picture.optional(),
    /** Boxes on the picture, one card a box; clozes of the text make no cards then. */
    occlusion: Occlusion.optional(),
  }).refine((note) => note.occlusion === undefined || note.picture !== undefined, {
    error: 'boxes lie on a picture',
  }),
  body('ownCardDeleted', { card: Id }),
  body('presetSaved', { id: Id, name: z.string().max(60), preset: z.json() }),
  body('examPlanned', { id: Id, plan: z.json() }),
]);
export type Body = z.infer<typeof Body>;
export type EventType = Body['type'];
export type BodyOf<T extends EventType> = Extract<Body, { type: T }>;

/** The moment: UTC, and what the learner's wall said, so that history is never dated anew. */
export const Moment = z.strictObject({
  /** UTC milliseconds. */
  at: z.int().min(0),
  /** Minutes east of UTC at that moment and place. */
  offset: z.int().min(-1440).max(1440),
  zone: z.string().max(60),
  /** The study day it counts for. */
  day: StudyDay,
});
export type Moment = z.infer<typeof Moment>;

/** What the renderer sends. `key` is new for each action, so that a repeated request is written once. */
export const Draft = z.strictObject({ key: z.string().min(8).max(64), moment: Moment, body: Body });
export type Draft = z.infer<typeof Draft>;

/** What the journal keeps. `seq` counts from 1 without gaps on each device. */
export const LogEvent = z.strictObject({
  device: z.string().min(1).max(64),
  seq: z.int().min(1),
  ...Draft.shape,
});
export type LogEvent = z.infer<typeof LogEvent>;

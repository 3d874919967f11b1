import type { Pack } from '../content/pack.ts';
import { blockRange, ITEM_SECONDS, type Plan, RULES } from './plan.ts';
import type { Confidence, GivenUp, Item, Judge, Response, Session } from './session.ts';

export const FILTERS = [
  'wrong',
  'all',
  'marked',
  'slow',
  'changed',
  'dangerous',
  'unsure',
  'omitted',
] as const;
export type Filter = (typeof FILTERS)[number];

/** An item of an ended session, with what one may want to look at it for. */
export interface Reviewed {
  index: number;
  question: string;
  item: Item;
  outcome: 'right' | 'wrong' | 'omitted';
  budgetMs: number;
  /** Longer than its share of the time: 90 s, or what the session gave. */
  isSlow: boolean;
  /** The answer was changed, and what became of it. */
  change: Change | null;
  isDangerous: boolean;
  /** Low confidence was said, or, where none was asked, the answer was changed or the item marked. */
  isUnsure: boolean;
}
export type Change = 'right to wrong' | 'wrong to right' | 'wrong to wrong' | 'right to right';

/** Every item of a session. `judge` says what given-up answers would have been worth, `givenUp` which those are. */
export function reviewItems(session: Session, judge: Judge, givenUp: GivenUp = EVERY_CHOICE): Reviewed[] {
  const { plan } = session;
  const budgetMs = plan.itemMs ?? ITEM_SECONDS * 1000;
  const asksConfidence = session.items.some((item) => (item.answer?.confidence ?? 0) > 0);
  return session.items.map((item, index) => {
    const question = plan.questions[index] ?? '';
    const outcome = item.answer ? (item.answer.correct ? 'right' : 'wrong') : 'omitted';
    const change = item.answer ? changeOf(question, item, judge, givenUp) : null;
    const confidence = item.answer?.confidence ?? 0;
    return {
      index,
      question,
      item,
      outcome,
      budgetMs,
      isSlow: item.spentMs > budgetMs,
      change,
      isDangerous: item.answer !== null && item.choice !== null && judge(question, item.choice).dangerous,
      isUnsure: asksConfidence ? confidence === 1 : item.isMarked || change !== null,
    };
  });
}

/** Items that may be looked at with their answers: all of an ended session, those of the submitted blocks of an exam that goes on. */
export function reviewableCount(session: Session): number {
  const { plan, phase, block, items } = session;
  if (phase === 'done') return items.length;
  if (RULES[plan.mode].explains === 'item') return 0;
  return blockRange(plan, block)[phase === 'break' ? 1 : 0];
}

export function isShown(one: Reviewed, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'wrong':
      return one.outcome === 'wrong';
    case 'omitted':
      return one.outcome === 'omitted';
    case 'marked':
      return one.item.isMarked;
    case 'slow':
      return one.isSlow;
    case 'changed':
      return one.change !== null;
    case 'dangerous':
      return one.isDangerous;
    case 'unsure':
      return one.isUnsure;
  }
}

/** Right answers among items, and the mean time of each. */
export interface Tally {
  id: string;
  right: number;
  count: number;
  meanMs: number;
}

/** Tallies by what `idOf` says, in order of first appearance; items for which it says nothing are left out. */
export function tallyBy(items: readonly Reviewed[], idOf: (one: Reviewed) => string | undefined): Tally[] {
  const lists = new Map<string, Reviewed[]>();
  for (const one of items) {
    const id = idOf(one);
    if (id !== undefined) lists.set(id, [...(lists.get(id) ?? []), one]);
  }
  return [...lists].map(([id, list]) => ({
    id,
    right: list.filter((one) => one.outcome === 'right').length,
    count: list.length,
    meanMs: mean(list.map((one) => one.item.spentMs)),
  }));
}

export interface Summary {
  right: number;
  wrong: number;
  omitted: number;
  spentMs: number;
  byGroup: Tally[];
  byStep: Tally[];
  /** Mean time of right, wrong and omitted items. */
  byOutcome: Tally[];
  /** The session in four quarters, in the order in which it was asked: pace and tiring. */
  quarters: Tally[];
  changes: Record<Change, number>;
  /** Times it was closed or killed and gone on with. */
  interruptions: number;
}

/** @param steps of the log, for the interruptions */
export function summarise(
  pack: Pack,
  items: readonly Reviewed[],
  steps: readonly { action: string }[],
): Summary {
  const questions = new Map(pack.questions.map((question) => [question.id, question]));
  const groups = new Map(pack.conditions.map((condition) => [condition.id, condition.group]));
  const changes: Record<Change, number> = {
    'right to wrong': 0,
    'wrong to right': 0,
    'wrong to wrong': 0,
    'right to right': 0,
  };
  for (const { change } of items) if (change) changes[change] += 1;
  const count = (outcome: Reviewed['outcome']) => items.filter((one) => one.outcome === outcome).length;
  return {
    right: count('right'),
    wrong: count('wrong'),
    omitted: count('omitted'),
    spentMs: items.reduce((sum, one) => sum + one.item.spentMs, 0),
    byGroup: tallyBy(items, (one) => groups.get(questions.get(one.question)?.condition ?? '')),
    byStep: tallyBy(items, (one) => questions.get(one.question)?.step),
    byOutcome: tallyBy(items, (one) => one.outcome),
    quarters:
      items.length < 4 ? [] : tallyBy(items, (one) => String(Math.floor((4 * one.index) / items.length) + 1)),
    changes,
    interruptions: steps.filter((step) => step.action === 'resumed').length,
  };
}

/** How often answers of each confidence were right, for the calibration plot. */
export interface Calibration {
  confidence: Exclude<Confidence, 0>;
  count: number;
  right: number;
}

/** Empty when confidence was not asked for. */
export function calibrate(answers: Iterable<{ correct: boolean; confidence: Confidence }>): Calibration[] {
  const bins = ([1, 2, 3] as const).map((confidence) => ({ confidence, count: 0, right: 0 }));
  for (const { correct, confidence } of answers) {
    const bin = bins[confidence - 1];
    if (!bin) continue;
    bin.count += 1;
    if (correct) bin.right += 1;
  }
  return bins.some((bin) => bin.count > 0) ? bins : [];
}

/** Answers that were wrong and given with high confidence, dangerous ones first: what is worth unlearning before all else. */
export function unsafeAndConfident(items: readonly Reviewed[]): Reviewed[] {
  return items
    .filter((one) => one.outcome === 'wrong' && one.item.answer?.confidence === 3)
    .sort((a, b) => Number(b.isDangerous) - Number(a.isDangerous) || a.index - b.index);
}

/** True when a session is one whose score predicts another. */
export function isAssessment(plan: Pick<Plan, 'mode'>): boolean {
  return plan.mode === 'assessment' && RULES[plan.mode].explains === 'end';
}

const EVERY_CHOICE: GivenUp = (_, changes) => changes.map((one) => one.response);

/** What a change of the answer did: the last answer but one that differs in worth decides. */
function changeOf(question: string, item: Item, judge: Judge, givenUp: GivenUp): Change | null {
  const { choice } = item;
  if (choice === null) return null;
  const given = givenUp(question, item.changes, choice);
  if (given.length === 0) return null;
  const ended = item.answer?.correct ? 'right' : 'wrong';
  const isRight = (one: Response) => judge(question, one).correct;
  const before = ended === 'right' ? given.every(isRight) : given.some(isRight);
  return `${before ? 'right' : 'wrong'} to ${ended}` as Change;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

import type { Body } from '../progress/events.ts';
import type { SessionStep } from '../progress/progress.ts';
import { DAY_MS } from '../scheduling/day.ts';
import { blockLimitMs, blockRange, optionsOf, type Plan, RULES } from './plan.ts';
import {
  type Action,
  type Confidence,
  clockOf,
  current,
  type Item,
  isSame,
  isTimeUp,
  type Judge,
  type KindRules,
  type Response,
  type Session,
} from './session.ts';
import { take } from './steps.ts';

/**
 * Does what the learner did: the next state and the events that record it, in the order to be written. Null when the action is
 * not allowed now: nothing is entered again once submitted or locked by its kind, nothing is done when the time is up but to end the
 * block.
 */
export function act(
  session: Session,
  action: Action,
  judge: Judge,
  kinds: KindRules = ANY_KIND,
): { session: Session; bodies: [Body, ...Body[]] } | null {
  if (!isLegal(session, action, kinds)) return null;
  const submitted = submittedBy(session, action);
  const answered: Body[] = [];
  const verdicts = new Map<number, { correct: boolean; confidence: Confidence }>();
  for (const index of submitted) {
    const item = session.items[index] as Item;
    const question = session.plan.questions[index] as string;
    const response = item.choice as Response;
    const { correct, dangerous, cards } = judge(question, response);
    const confidence = action.type === 'submit' ? (action.confidence ?? 0) : 0;
    verdicts.set(index, { correct, confidence });
    answered.push({
      type: 'answered',
      session: session.plan.session,
      question,
      response: response as never,
      correct,
      elapsedMs: Math.min(DAY_MS, item.spentMs),
      ...(confidence !== 0 && { confidence }),
      ...(dangerous && { dangerous: true as const }),
      ...(!correct && cards.length > 0 && { cards: cards.slice(0, 100) }),
    });
  }
  const step = stepOf(session, action);
  const next = take(session, step, (index) => verdicts.get(index) ?? null);
  const [first, ...rest]: Body[] = [
    ...answered,
    { type: 'sessionStep', session: session.plan.session, ...step, data: step.data as never },
    ...(action.type === 'mark'
      ? [
          {
            type: 'marked' as const,
            question: session.plan.questions[session.index] as string,
            on: !current(session).isMarked,
          },
        ]
      : []),
    ...(next.phase === 'done'
      ? [{ type: 'sessionFinished' as const, session: session.plan.session, reason: reasonOf(session, next) }]
      : []),
  ];
  return { session: next, bodies: [first as Body, ...rest] };
}

/** The event that begins a session. */
export function startedBody(plan: Plan): Body {
  return {
    type: 'sessionStarted',
    session: plan.session,
    mode: plan.mode,
    questions: [...plan.questions],
    options: optionsOf(plan),
  };
}

/** Items whose kind says nothing: any response may follow any other, and is whole. */
const ANY_KIND: KindRules = { mayFollow: () => true, mayStrike: () => true, isWhole: () => true };

function isLegal(session: Session, action: Action, kinds: KindRules): boolean {
  const { phase, plan, index } = session;
  const rules = RULES[plan.mode];
  if (phase === 'done') return false;
  if (action.type === 'tick' || action.type === 'finish' || action.type === 'resumed') return true;
  if (action.type === 'pause') return rules.mayPause && action.on !== session.isPaused;
  if (session.isPaused) return false;
  if (phase === 'break') return action.type === 'nextBlock';
  const isLimited = blockLimitMs(plan, session.block) !== null;
  if (action.type === 'endBlock') return rules.explains === 'end' || (isLimited && isTimeUp(session));
  if (isTimeUp(session)) return false;
  const [first, end] = blockRange(plan, session.block);
  const item = current(session);
  const question = plan.questions[index] ?? '';
  switch (action.type) {
    case 'choose':
      return (
        phase === 'item' &&
        item.answer === null &&
        !isSame(action.response, item.choice) &&
        kinds.mayFollow(question, item.choice, action.response)
      );
    case 'submit':
      return (
        phase === 'item' &&
        rules.explains === 'item' &&
        item.answer === null &&
        item.choice !== null &&
        kinds.isWhole(question, item.choice)
      );
    case 'strike':
      return (
        phase === 'item' &&
        item.answer === null &&
        Number.isInteger(action.option) &&
        action.option >= 0 &&
        kinds.mayStrike(question)
      );
    case 'highlight':
    case 'mark':
      return phase === 'item';
    case 'go':
      return (
        Number.isInteger(action.index) &&
        action.index >= first &&
        action.index < end &&
        (action.index !== index || phase === 'list')
      );
    case 'list':
      return rules.explains === 'end' && action.isOpen !== (phase === 'list');
    case 'nextBlock':
      return false;
  }
}

/** The items whose choice an action turns into an answer. */
function submittedBy(session: Session, action: Action): number[] {
  if (action.type === 'submit') return [session.index];
  const ends = action.type === 'endBlock' || action.type === 'finish';
  const isExam = RULES[session.plan.mode].explains === 'end';
  if (!ends || session.phase === 'break' || (!isExam && action.type === 'finish')) return [];
  const [first, end] = blockRange(session.plan, session.block);
  const indexes: number[] = [];
  for (let i = first; i < end; i += 1) {
    const item = session.items[i];
    if (item && item.choice !== null && item.answer === null) indexes.push(i);
  }
  return indexes;
}

/** What is written says how it shall be, not what to turn over: a step that was written twice does no harm. */
function stepOf(session: Session, action: Action): SessionStep {
  const { type, ...given } = action;
  const data: Record<string, unknown> = { ...given };
  if (action.type === 'strike') data.on = !current(session).struck.includes(action.option);
  if (action.type === 'mark') data.on = !current(session).isMarked;
  if (action.type === 'endBlock' || action.type === 'nextBlock') data.block = session.block;
  const index =
    action.type === 'go'
      ? action.index
      : action.type === 'nextBlock'
        ? blockRange(session.plan, session.block + 1)[0]
        : session.index;
  return { index, action: type, data, clockMs: clockOf(session) };
}

function reasonOf(before: Session, after: Session): 'submitted' | 'time' | 'abandoned' {
  if (isTimeUp(before)) return 'time';
  const isWhole = after.block === after.plan.blocks.length - 1;
  const isExam = RULES[after.plan.mode].explains === 'end';
  return isExam
    ? isWhole
      ? 'submitted'
      : 'abandoned'
    : after.items.every((item) => item.answer)
      ? 'submitted'
      : 'abandoned';
}

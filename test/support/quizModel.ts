import type { Body } from '../../shared/progress/events.ts';
import { type Mode, RULES } from '../../shared/quiz/plan.ts';
import type { Action, Response } from '../../shared/quiz/session.ts';

/** The key of question `q<n>` in these tests is option `n % 5`; option 4 is dangerous unless it is the key. */
export const keyOf = (index: number) => index % 5;

/** What a model knows of its items. */
export interface ModelItems {
  mayFollow(index: number, before: Response | null, next: Response | null): boolean;
  mayStrike(index: number): boolean;
  isWhole(index: number, choice: Response): boolean;
  isRight(index: number, choice: Response): boolean;
}

/** Items with one key each. */
const PLAIN: ModelItems = {
  mayFollow: () => true,
  mayStrike: () => true,
  isWhole: () => true,
  isRight: (index, choice) => choice === keyOf(index),
};

/** A session as one would explain it on one page: no steps, no log, only what each rule says. */
export class QuizModel {
  readonly mode: Mode;
  readonly blocks: readonly number[];
  readonly itemMs: number | null;
  phase: 'item' | 'list' | 'break' | 'done' = 'item';
  block = 0;
  index = 0;
  blockMs = 0;
  breakMs = 0;
  isPaused = false;
  readonly rules: ModelItems;
  choice: (Response | null)[];
  answered: boolean[];
  right: boolean[];
  marked: boolean[];
  struck: Set<number>[];
  spent: number[];

  constructor(mode: Mode, blocks: readonly number[], itemMs: number | null, rules: ModelItems = PLAIN) {
    const count = blocks.reduce((sum, size) => sum + size, 0);
    this.mode = mode;
    this.blocks = blocks;
    this.itemMs = itemMs;
    this.rules = rules;
    this.choice = Array(count).fill(null);
    this.answered = Array(count).fill(false);
    this.right = Array(count).fill(false);
    this.marked = Array(count).fill(false);
    this.struck = Array.from({ length: count }, () => new Set<number>());
    this.spent = Array(count).fill(0);
  }

  get isExam() {
    return RULES[this.mode].explains === 'end';
  }
  get first() {
    return this.blocks.slice(0, this.block).reduce((sum, size) => sum + size, 0);
  }
  get end() {
    return this.first + (this.blocks[this.block] ?? 0);
  }
  get limit() {
    return this.itemMs === null ? Number.POSITIVE_INFINITY : this.itemMs * (this.end - this.first);
  }
  get isTimeUp() {
    return (this.phase === 'item' || this.phase === 'list') && this.blockMs >= this.limit;
  }
  get score() {
    return this.right.filter(Boolean).length;
  }
  get chosen(): Response | null {
    return this.choice[this.index] ?? null;
  }
  get unanswered() {
    const open: number[] = [];
    for (let i = this.first; i < this.end; i += 1) if (this.choice[i] === null) open.push(i);
    return open;
  }

  /** Time counts in a break, and in a block unless paused or, in tutor modes, an explanation is read. */
  wait(ms: number) {
    if (this.isPaused || this.phase === 'done') return;
    if (this.phase === 'break') {
      this.breakMs += ms;
      return;
    }
    if (!this.isExam && this.answered[this.index]) return;
    const spent = Math.min(ms, this.limit - this.blockMs);
    this.blockMs += spent;
    this.spent[this.index] = (this.spent[this.index] ?? 0) + spent;
  }

  /** Does it if it is allowed; says whether it was. */
  do(action: Action): boolean {
    if (!this.allows(action)) return false;
    const i = this.index;
    switch (action.type) {
      case 'choose':
        this.choice[i] = action.response;
        for (const option of placesIn(action.response)) this.struck[i]?.delete(option);
        break;
      case 'strike':
        if (this.struck[i]?.delete(action.option)) break;
        this.struck[i]?.add(action.option);
        this.choice[i] = without(this.chosen, action.option);
        break;
      case 'mark':
        this.marked[i] = !this.marked[i];
        break;
      case 'submit':
        this.close(i);
        break;
      case 'go':
        this.index = action.index;
        this.phase = 'item';
        break;
      case 'list':
        this.phase = action.isOpen ? 'list' : 'item';
        break;
      case 'pause':
        this.isPaused = action.on;
        break;
      case 'endBlock':
        for (let at = this.first; at < this.end; at += 1) this.close(at);
        this.phase = this.block === this.blocks.length - 1 ? 'done' : 'break';
        break;
      case 'nextBlock':
        this.block += 1;
        this.index = this.first;
        this.blockMs = 0;
        this.phase = 'item';
        break;
      case 'finish':
        if (this.isExam && this.phase !== 'break')
          for (let at = this.first; at < this.end; at += 1) this.close(at);
        this.isPaused = false;
        this.phase = 'done';
        break;
    }
    return true;
  }

  private allows(action: Action): boolean {
    const isOpen = !this.answered[this.index];
    if (this.phase === 'done') return false;
    if (action.type === 'tick' || action.type === 'finish') return true;
    if (action.type === 'pause') return !this.isExam && action.on !== this.isPaused;
    if (this.isPaused) return false;
    if (this.phase === 'break') return action.type === 'nextBlock';
    if (action.type === 'endBlock') return this.isExam || this.isTimeUp;
    if (this.isTimeUp) return false;
    switch (action.type) {
      case 'choose':
        return (
          this.phase === 'item' &&
          isOpen &&
          JSON.stringify(action.response) !== JSON.stringify(this.chosen) &&
          this.rules.mayFollow(this.index, this.chosen, action.response)
        );
      case 'strike':
        return this.phase === 'item' && isOpen && this.rules.mayStrike(this.index);
      case 'submit':
        return (
          this.phase === 'item' &&
          isOpen &&
          !this.isExam &&
          this.chosen !== null &&
          this.rules.isWhole(this.index, this.chosen)
        );
      case 'mark':
      case 'highlight':
        return this.phase === 'item';
      case 'go':
        return (
          action.index >= this.first &&
          action.index < this.end &&
          (action.index !== this.index || this.phase === 'list')
        );
      case 'list':
        return this.isExam && action.isOpen === (this.phase === 'item');
      default:
        return false;
    }
  }

  private close(index: number) {
    const choice = this.choice[index] ?? null;
    if (choice === null || this.answered[index]) return;
    this.answered[index] = true;
    this.right[index] = this.rules.isRight(index, choice);
  }
}

const placesIn = (choice: Response | null): number[] =>
  [choice].flat().filter((one): one is number => typeof one === 'number');

/** The choice once an option was struck out. */
function without(choice: Response | null, option: number): Response | null {
  if (!placesIn(choice).includes(option)) return choice;
  const left = Array.isArray(choice) ? choice.filter((one) => one !== option) : [];
  return left.length > 0 ? left : null;
}

/** Answers that the log holds, by question, as `right` or `wrong`. */
export function answersIn(bodies: readonly Body[]): Record<string, 'right' | 'wrong'> {
  const answers: Record<string, 'right' | 'wrong'> = {};
  for (const body of bodies)
    if (body.type === 'answered') answers[body.question] ??= body.correct ? 'right' : 'wrong';
  return answers;
}

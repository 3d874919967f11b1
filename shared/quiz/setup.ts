import { z } from 'zod';
import type { Pack } from '../content/pack.ts';
import { Section } from '../content/schema.ts';
import { ASSESSMENT_ITEMS, drawAssessment } from './assessment.ts';
import { type DrawProgress, draw, drawMistakes, drawMixed } from './draw.ts';
import { ITEM_SECONDS, LARGEST_BLOCK, Mode, type PlanWishes, RULES, TIME_FACTORS } from './plan.ts';
import { EVERYTHING, inScope, Scope, Status } from './scope.ts';

/** How a session is to be run, as the learner sets it up and presets keep it. */
export const Setup = z.object({
  mode: Mode.default('tutor'),
  /** Items of every mode but exam and self-assessment. */
  count: z.int().min(1).max(500).default(10),
  blocks: z.int().min(1).max(8).default(1),
  blockSize: z.int().min(1).max(LARGEST_BLOCK).default(40),
  factor: z.literal(TIME_FACTORS).default(1),
  breakMinutes: z.int().min(0).max(120).default(10),
});
export type Setup = z.infer<typeof Setup>;

/** What a preset of the quiz keeps. Presets of older releases lack what came later; nonsense gives null. */
export function readPreset(preset: unknown): { scope: Scope; setup: Setup } | null {
  const read = z.object({ scope: Scope, setup: Setup }).safeParse(preset);
  return read.success ? read.data : null;
}

/** Items that a session set up like this would have if there were enough. */
function wantedItems(setup: Setup): number {
  if (setup.mode === 'exam') return setup.blocks * setup.blockSize;
  return setup.mode === 'assessment' ? ASSESSMENT_ITEMS : setup.count;
}

export interface Offer {
  /** Questions that the scope holds for this mode, and those of them that could be asked now. */
  matching: number;
  items: number;
  /** Mistakes whose day has come; only in that mode. */
  due?: number;
}

/** How many questions a session set up like this would have. */
export function offer(
  pack: Pack,
  progress: DrawProgress,
  scope: Scope,
  setup: Setup,
  when: { day: string; dayBegan: number },
): Offer {
  const wanted = wantedItems(setup);
  if (setup.mode === 'assessment') {
    return { matching: pack.questions.length, items: Math.min(wanted, pack.questions.length) };
  }
  if (setup.mode === 'mistakes') {
    const { due, later } = drawMistakes(pack, progress, scope, Number.MAX_SAFE_INTEGER, when.day);
    const asked = due.length > 0 ? due.length : later.length;
    return { matching: due.length + later.length, items: Math.min(wanted, asked), due: due.length };
  }
  const matching = inScope(pack, progress, scope).length;
  if (setup.mode !== 'mixed') return { matching, items: Math.min(wanted, matching) };
  return {
    matching,
    items: drawMixed(pack, progress, scope, wanted, when.dayBegan, () => 0.5).length,
  };
}

/** The questions of a session set up like this. Empty when there is nothing to ask. */
export function chooseQuestions(
  pack: Pack,
  progress: DrawProgress,
  scope: Scope,
  setup: Setup,
  when: { day: string; dayBegan: number },
  random: () => number,
): string[] {
  const wanted = wantedItems(setup);
  switch (setup.mode) {
    case 'assessment':
      return drawAssessment(pack, progress, random);
    case 'mixed':
      return drawMixed(pack, progress, scope, wanted, when.dayBegan, random);
    case 'mistakes': {
      const { due, later } = drawMistakes(pack, progress, scope, wanted, when.day);
      return due.length > 0 ? due : later;
    }
    default:
      return draw(pack, progress, scope, wanted, random);
  }
}

/** The wishes for the plan of a session with those questions. */
export function wishesOf(
  setup: Setup,
  scope: Scope,
  questions: readonly string[],
): Omit<PlanWishes, 'session' | 'marked' | 'seed'> {
  return {
    mode: setup.mode,
    questions,
    conditions: setup.mode === 'assessment' ? [] : scope.conditions,
    ...(RULES[setup.mode].isTimed && { factor: setup.factor }),
    ...(setup.mode === 'exam' && { blockSize: setup.blockSize, breakMinutes: setup.breakMinutes }),
  };
}

/** Blocks, their items and their time, for the line that says what will happen. `minutes` is null without a limit. */
export function outline(
  setup: Setup,
  items: number,
): { blocks: number; largest: number; minutes: number | null } {
  const size = setup.mode === 'exam' ? Math.min(setup.blockSize, Math.max(1, items)) : items;
  return {
    blocks: Math.max(1, Math.ceil(items / Math.max(1, size))),
    largest: size,
    minutes: RULES[setup.mode].isTimed ? (size * ITEM_SECONDS * setup.factor) / 60 : null,
  };
}

/** As much of URLSearchParams as is needed. */
export interface Search {
  get(name: string): string | null;
  getAll(name: string): string[];
}

/** The scope and setup that an address asks for; what it does not know is left out. */
export function fromAddress(pack: Pack, search: Search): { scope: Scope; setup: Setup } {
  const known = <T>(schema: z.ZodType<T>, name: string) =>
    search.getAll(name).filter((value): value is T & string => schema.safeParse(value).success);
  const setup = Setup.safeParse({ mode: search.get('mode') ?? undefined });
  return {
    scope: {
      ...EVERYTHING,
      conditions: search.getAll('condition').filter((id) => pack.conditions.some((one) => one.id === id)),
      groups: search.getAll('group').filter((id) => pack.groups.some((one) => one.id === id)),
      sections: known(Section, 'section'),
      findings: search.getAll('finding'),
      statuses: known(Status, 'status'),
    },
    setup: setup.success ? setup.data : Setup.parse({}),
  };
}

import { create } from 'zustand';
import type { AppInfo, Learner } from '../../shared/ipc.ts';
import type { Draft } from '../../shared/progress/events.ts';
import { DEFAULT_SETTINGS } from '../../shared/progress/settings.ts';
import { openPack } from '../data/packStore.ts';
import { openLearner, setSetting } from '../data/progressStore.ts';
import { momentNow } from '../platform/clock.ts';
import { request } from '../platform/desktop.ts';

/** How the app starts: pack and learners are asked for at once; the learner of last time is opened. */
interface Boot {
  isLoading: boolean;
  failure: Error | null;
  info: AppInfo | null;
  learners: Learner[];
  create: (name: string) => Promise<void>;
  open: (learner: Learner) => Promise<void>;
}

/** The computer's language where the app has it; spoken until a learner is open. */
export function systemLanguage(): 'en' | 'es' {
  return navigator.language.startsWith('es') ? 'es' : 'en';
}

const PACK = 'haematology';
const LAST_LEARNER = 'last-learner';

export const useBoot = create<Boot>(() => ({
  isLoading: true,
  failure: null,
  info: null,
  learners: [],
  create: createLearner,
  open,
}));

let isStarted = false;

export async function start(): Promise<void> {
  if (isStarted) return;
  isStarted = true;
  try {
    const [info, learners] = await Promise.all([request('appInfo'), openLast(), openPack(PACK)]);
    useBoot.setState({ info, learners, isLoading: false });
  } catch (error) {
    fail(error);
  }
}

/** Opens the learner of last time, or the only one, while the pack is still being read; gives all. */
async function openLast(): Promise<Learner[]> {
  const learners = await request('listLearners');
  const last = learners.find((one) => one.id === localStorage.getItem(LAST_LEARNER));
  const only = last ?? (learners.length === 1 ? learners[0] : undefined);
  if (only) await open(only);
  return learners;
}

/** Asked for and not heard of: asked again under its key, so that an answer that got lost makes no second learner. */
let asked: { name: string; draft: Draft } | null = null;

async function createLearner(name: string): Promise<void> {
  if (asked?.name !== name) {
    const moment = momentNow(DEFAULT_SETTINGS.rolloverHour);
    asked = { name, draft: { key: crypto.randomUUID(), moment, body: { type: 'learnerCreated', name } } };
  }
  const learner = await request('createLearner', asked);
  asked = null;
  useBoot.setState(({ learners }) => ({ learners: [...learners, learner] }));
  await open(learner);
  // Whoever began in one language goes on in it.
  const language = systemLanguage();
  if (language !== DEFAULT_SETTINGS.language) await setSetting('language', language);
}

async function open(learner: Learner): Promise<void> {
  try {
    await openLearner(learner);
    localStorage.setItem(LAST_LEARNER, learner.id);
  } catch (error) {
    // The next try asks who it is: the others may open.
    localStorage.removeItem(LAST_LEARNER);
    fail(error);
  }
}

function fail(error: unknown): void {
  useBoot.setState({ isLoading: false, failure: error instanceof Error ? error : new Error(String(error)) });
}

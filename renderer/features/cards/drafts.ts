import type { Box, Occlusion } from '../../../shared/content/occlusion.ts';
import type { ShownPicture } from '../../content/picture/shownPicture.ts';
import { useProgressStore } from '../../data/progressStore.ts';

/** What an editor holds that was left without saving or cancelling; it is there when the same editor opens again, until the app ends. */
export interface CardDraft {
  front: string;
  back: string;
  tags: string;
  source: string;
  picture: ShownPicture | null;
  mode: Occlusion['mode'];
  boxes: readonly Box[];
}

const drafts = new Map<string, CardDraft>();

/** The name of an editor's draft: of this learner, this note as it was last saved, or a new one begun from this. */
export function draftKey(note: { card: string; at: number } | null, start: unknown): string {
  const { learner } = useProgressStore.getState();
  return JSON.stringify([learner?.id, note ? [note.card, note.at] : start]);
}

export function takeDraft(key: string): CardDraft | null {
  const draft = drafts.get(key) ?? null;
  drafts.delete(key);
  return draft;
}

export function keepDraft(key: string, draft: CardDraft): void {
  drafts.set(key, draft);
}

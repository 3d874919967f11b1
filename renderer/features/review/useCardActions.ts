import { useCallback, useRef } from 'react';
import { ownCardIds, readOwnCard } from '../../../shared/content/markdown.ts';
import { cardIds, claimsById, readCardId } from '../../../shared/content/pack.ts';
import type { Grade } from '../../../shared/progress/events.ts';
import { addDays } from '../../../shared/scheduling/day.ts';
import { isLeechCall } from '../../../shared/scheduling/leeches.ts';
import { usePack } from '../../data/packStore.ts';
import { record, recordOn, today, undoLatest, useProgress } from '../../data/progressStore.ts';
import { useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { messages } from './messages.ts';
import { noteTarget } from './noteTarget.ts';
import { answered, bringNext, previewed, putAway, takenBack, useReview } from './reviewStore.ts';

/** What can be done with the card on screen. Each resolves when it is saved; a failure is said and changes nothing. */
export function useCardActions() {
  const m = useMessages(messages);
  const pack = usePack();
  const { progress } = useProgress();
  const { card, isShown, day, isPreview } = useReview();
  const isBusy = useRef(false);

  /** One action at a time: a second key press during a save does nothing, so that one look gives one review. */
  const once = useCallback(
    async (action: () => Promise<void>) => {
      if (isBusy.current) return;
      isBusy.current = true;
      try {
        await action();
      } catch (error) {
        complain(m.notSaved((error as Error).message));
      } finally {
        isBusy.current = false;
      }
    },
    [m],
  );
  const withCard = (action: (card: string) => Promise<void>) => () =>
    once(async () => {
      if (card) await action(card);
    });
  const memoryOf = (id: string) => {
    const place = progress.deck.at(id);
    return place < 0 ? null : progress.deck.read(place);
  };

  return {
    give: (grade: Grade, elapsedMs: number) =>
      once(async () => {
        if (!card || !isShown) return;
        if (isPreview) {
          await recordOn(day, { type: 'reviewed', card, grade, elapsedMs, preview: true });
          previewed(progress, card, grade);
          return;
        }
        await recordOn(day, { type: 'reviewed', card, grade, elapsedMs });
        const lapses = memoryOf(card)?.lapses ?? 0;
        if (answered(pack, progress, card)) say(m.newDay);
        else if (grade === 1 && isLeechCall(lapses)) say(m.leech(lapses));
      }),
    undo: () =>
      once(async () => {
        const event = await undoLatest();
        if (!event) {
          say(m.nothingToUndo);
          return;
        }
        takenBack(event.body, pack, progress);
        // What was done on another screen is named, since nothing here shows that it is undone.
        const what: Partial<Record<string, string>> = m.undoneWhat;
        say(what[event.body.type] ?? m.undone);
      }),
    bury: withCard(async (id) => {
      await record({ type: 'buried', card: id, until: addDays(today(progress).day, 1) });
      putAway(progress, id);
      say(m.buried);
    }),
    suspend: withCard(async (id) => {
      await record({ type: 'suspended', card: id, on: true });
      putAway(progress, id);
      say(m.suspended);
    }),
    reset: withCard(async (id) => {
      await record({ type: 'cardReset', card: id });
      putAway(progress, id);
      say(m.wasReset);
    }),
    setDue: (until: string) =>
      withCard(async (id) => {
        // A card never seen has no interval to move: it is kept back until that day.
        if ((memoryOf(id)?.state ?? 0) === 0) await record({ type: 'buried', card: id, until });
        else await record({ type: 'dueSet', card: id, day: until });
        if (until > today(progress).day) putAway(progress, id);
        say(m.dueWasSet);
      })(),
    flag: (number: number) =>
      withCard(async (id) => {
        const now = memoryOf(id)?.flag ?? 0;
        await record({ type: 'flagged', card: id, flag: now === number ? 0 : number });
        say(now === number ? m.unflagged : m.flagged(number));
      })(),
    bookmark: withCard(async (id) => {
      const target = noteTarget(id);
      const on = !progress.bookmarks.has(target);
      await record({ type: 'bookmarked', target, on });
      say(on ? m.bookmarked : m.unbookmarked);
    }),
    /** The next cloze of the same text, now; this card stays in the queue behind it. */
    nextCloze: () => {
      if (!card) return;
      const read = readCardId(card);
      const claim = read ? claimsById(pack).get(read.claim)?.claim : undefined;
      const note = progress.ownCards.get(readOwnCard(card).note);
      const siblings = claim ? cardIds(claim) : note ? ownCardIds(note) : [];
      const next = siblings[(siblings.indexOf(card) + 1) % Math.max(1, siblings.length)];
      if (next && next !== card && !memoryOf(next)?.suspended) bringNext(progress, next);
      else say(m.noMoreClozes);
    },
    open: () => {
      const read = card ? readCardId(card) : undefined;
      const placed = read ? claimsById(pack).get(read.claim) : undefined;
      if (placed) window.location.hash = `#/condition/${placed.condition.id}?claim=${placed.claim.id}`;
      else if (card) window.location.hash = `#/cards?edit=${encodeURIComponent(readOwnCard(card).note)}`;
    },
  };
}

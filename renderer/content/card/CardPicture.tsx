import { readOwnCard } from '../../../shared/content/markdown.ts';
import { askedBox } from '../../../shared/content/occlusion.ts';
import { useProgress } from '../../data/progressStore.ts';
import { NotePicture } from '../picture/NotePicture.tsx';
import { OccludedPicture } from '../picture/OccludedPicture.tsx';

/** The picture of an own card, with its covers when the card asks for a part of it. Nothing for a card without one. */
export function CardPicture({ card, isShown }: { card: string; isShown: boolean }) {
  const { progress } = useProgress();
  const note = progress.ownCards.get(readOwnCard(card).note);
  if (!note?.picture) return null;
  const asked = askedBox(note, card);
  return asked && note.occlusion ? (
    <OccludedPicture picture={note.picture} occlusion={note.occlusion} n={asked.box.n} isShown={isShown} />
  ) : (
    <NotePicture picture={note.picture} />
  );
}

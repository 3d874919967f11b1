import { useRef, useState } from 'react';
import { ownClozes } from '../../../shared/content/markdown.ts';
import type { Occlusion, Picture } from '../../../shared/content/occlusion.ts';
import type { OwnCard } from '../../../shared/progress/progress.ts';
import { useBoxes } from '../../content/occlusion/useBoxes.ts';
import type { ShownPicture } from '../../content/picture/shownPicture.ts';
import { keepPicture } from '../../data/pictures.ts';
import { record, useProgress } from '../../data/progressStore.ts';

/** What a new note begins with. */
export interface CardStart {
  front: string;
  source: string;
  picture?: Picture | undefined;
}

/** What the editor holds until it is saved. */
export function useCardForm(note: OwnCard | null, start: CardStart | undefined) {
  const { progress } = useProgress();
  const [front, setFront] = useState(note?.front ?? start?.front ?? '');
  const [back, setBack] = useState(note?.back ?? '');
  const [tags, setTags] = useState(note?.tags.join(', ') ?? '');
  const [source, setSource] = useState(note?.source ?? start?.source ?? '');
  const [picture, setPicture] = useState<ShownPicture | null>(note?.picture ?? start?.picture ?? null);
  const [mode, setMode] = useState<Occlusion['mode']>(note?.occlusion?.mode ?? 'all');
  const boxes = useBoxes(
    note?.occlusion?.boxes ?? [],
    (n) => note !== null && progress.deck.at(`${note.card}#${n}`) >= 0,
  );
  const isSaving = useRef(false);
  const hasBoxes = picture !== null && boxes.list.length > 0;
  const clozes = hasBoxes ? [] : ownClozes(front);
  const hasFront = front.trim() !== '' || picture !== null;
  const isWhole = hasBoxes || (hasFront && (clozes.length > 0 || back.trim() !== ''));

  /** Resolves to false when there was nothing to save; rejects when it could not be saved. */
  async function save(): Promise<boolean> {
    if (!isWhole || isSaving.current) return false;
    isSaving.current = true;
    try {
      const kept = picture ? await keep(picture) : undefined;
      await record({
        type: 'ownCardWritten',
        card: note?.card ?? `own:${crypto.randomUUID()}`,
        front,
        back,
        tags: [...new Set(tags.split(',').map((tag) => tag.trim().slice(0, 60)))]
          .filter(Boolean)
          .slice(0, 50),
        ...(source.trim() ? { source: source.trim().slice(0, 500) } : {}),
        ...(kept && { picture: kept }),
        ...(hasBoxes && {
          occlusion: { mode, boxes: boxes.list.map((box) => ({ ...box, label: box.label.trim() })) },
        }),
      });
      return true;
    } finally {
      isSaving.current = false;
    }
  }

  return {
    front,
    setFront,
    back,
    setBack,
    tags,
    setTags,
    source,
    setSource,
    picture,
    setPicture,
    setAlt: (alt: string) => setPicture((now) => (now && 'alt' in now ? { ...now, alt } : now)),
    /** The boxes stay, for another picture of the same or the same once more. */
    removePicture: () => setPicture(null),
    mode,
    setMode,
    boxes,
    hasBoxes,
    clozes,
    isWhole,
    save,
  };
}

/** The picture as the note names it; the bytes of a new one are on disk then. */
async function keep(picture: ShownPicture): Promise<Picture> {
  switch (picture.kind) {
    case 'chosen': {
      const { blob, width, height, alt } = picture;
      return { kind: 'own', sha256: await keepPicture(blob), width, height, alt: alt.trim() };
    }
    case 'own':
      return { ...picture, alt: picture.alt.trim() };
    default:
      return picture;
  }
}

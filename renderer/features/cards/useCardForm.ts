import { useEffect, useRef, useState } from 'react';
import { ownClozes } from '../../../shared/content/markdown.ts';
import type { Picture } from '../../../shared/content/occlusion.ts';
import type { OwnCard } from '../../../shared/progress/progress.ts';
import { useBoxes } from '../../content/occlusion/useBoxes.ts';
import type { ShownPicture } from '../../content/picture/shownPicture.ts';
import { keepPicture } from '../../data/pictures.ts';
import { record, useProgress } from '../../data/progressStore.ts';
import { type CardDraft, draftKey, keepDraft, takeDraft } from './drafts.ts';

/** What a new note begins with. */
export interface CardStart {
  front: string;
  source: string;
  picture?: Picture | undefined;
}

/** What the editor holds until it is saved or given up; left otherwise it is there again the next time. */
export function useCardForm(note: OwnCard | null, start: CardStart | undefined) {
  const { progress } = useProgress();
  const [key] = useState(() => draftKey(note, start));
  const [fresh] = useState<CardDraft>(() => ({
    front: note?.front ?? start?.front ?? '',
    back: note?.back ?? '',
    tags: note?.tags.join(', ') ?? '',
    source: note?.source ?? start?.source ?? '',
    picture: note?.picture ?? start?.picture ?? null,
    mode: note?.occlusion?.mode ?? 'all',
    boxes: note?.occlusion?.boxes ?? [],
  }));
  const [draft] = useState(() => takeDraft(key));
  const first = draft ?? fresh;
  const [front, setFront] = useState(first.front);
  const [back, setBack] = useState(first.back);
  const [tags, setTags] = useState(first.tags);
  const [source, setSource] = useState(first.source);
  const [picture, setPicture] = useState(first.picture);
  const [mode, setMode] = useState(first.mode);
  const boxes = useBoxes(first.boxes, (n) => note !== null && progress.deck.at(`${note.card}#${n}`) >= 0);
  const now: CardDraft = { front, back, tags, source, picture, mode, boxes: boxes.list };
  const latest = useRef<CardDraft | null>(now);
  if (latest.current) latest.current = now;
  useEffect(
    () => () => {
      const left = latest.current;
      if (left && parts.some((part) => left[part] !== fresh[part])) keepDraft(key, left);
    },
    [key, fresh],
  );
  /** Nothing is kept of it when the editor closes. */
  const giveUp = () => {
    latest.current = null;
    takeDraft(key);
  };
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
      giveUp();
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
    /** It was left without saving before, and is as it was then. */
    isResumed: draft !== null,
    save,
    giveUp,
  };
}

const parts = ['front', 'back', 'tags', 'source', 'picture', 'mode', 'boxes'] as const;

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

import { readOwnCard } from '../../../shared/content/markdown.ts';
import { askedBox } from '../../../shared/content/occlusion.ts';
import { claimsById, localised, readCardId } from '../../../shared/content/pack.ts';
import { usePack } from '../../data/packStore.ts';
import { useProgress, useSettings } from '../../data/progressStore.ts';
import { useLanguage } from '../../ui/messages.ts';
import { Markup } from '../Markup.tsx';
import { AskedLine } from '../picture/AskedLine.tsx';
import { Prose } from './Prose.tsx';

/** The words of a card: a claim with one cloze hidden or shown, or what the learner wrote. Nothing when its content is gone. */
export function CardText({
  card,
  isShown,
  isFlat = !isShown,
}: {
  card: string;
  isShown: boolean;
  /** Without links, for a card inside a button. */
  isFlat?: boolean;
}) {
  const pack = usePack();
  const language = useLanguage();
  const { classification } = useSettings();
  const { progress } = useProgress();
  const read = readCardId(card);
  const claim = read ? claimsById(pack).get(read.claim)?.claim : undefined;
  if (claim && read) {
    const variant = claim.bySystem?.[classification];
    const text = variant
      ? localised(pack, `${claim.id}.bySystem.${classification}`, variant, language)
      : localised(pack, claim.id, claim.text, language);
    return (
      <Markup text={text} cloze={{ show: isShown ? 'answer' : 'hidden', n: read.cloze }} flat={isFlat} />
    );
  }
  const own = readOwnCard(card);
  const note = progress.ownCards.get(own.note);
  if (!note) return null;
  const asked = askedBox(note, card);
  if (asked) {
    return (
      <>
        {note.front.trim() ? <Prose text={note.front} /> : null}
        <AskedLine place={asked.place} total={asked.total} label={asked.box.label} isShown={isShown} />
      </>
    );
  }
  return own.cloze > 0 ? (
    <Prose text={note.front} cloze={{ show: isShown ? 'answer' : 'hidden', n: own.cloze }} />
  ) : (
    <Prose text={note.front} />
  );
}

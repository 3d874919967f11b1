import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { claimsById, readCardId } from '../../../shared/content/pack.ts';
import type { Body } from '../../../shared/progress/events.ts';
import { type AsideKind, setAside } from '../../../shared/scheduling/aside.ts';
import { CardState } from '../../../shared/scheduling/fsrs.ts';
import { CardText } from '../../content/card/CardText.tsx';
import { usePack } from '../../data/packStore.ts';
import { record, today, useProgress } from '../../data/progressStore.ts';
import { cardExists } from '../../data/study.ts';
import { Button } from '../../ui/Button.tsx';
import { writeDay, writeNumber } from '../../ui/dates.ts';
import { InnerHead } from '../../ui/InnerHead.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { complain, say } from '../../ui/toast.ts';
import styles from './aside.module.css';
import { messages } from './messages.ts';

const KINDS = ['suspended', 'putOff', 'flagged'] as const;
const SHOWN = 200;

/** Every card that was taken out of the queue or flagged, and the way back for each. */
export function AsideScreen() {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const [, go] = useLocation();
  const { progress, version } = useProgress();
  const { day, number } = today(progress);
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the progress is one object; its version says when it changed
  const aside = useMemo(
    () => setAside(progress.deck, number, cardExists(pack)),
    [pack, progress, version, number],
  );
  const [kind, setKind] = useState<AsideKind>(
    () => KINDS.find((one) => aside[one].length > 0) ?? 'suspended',
  );
  const places = aside[kind];
  const studied = aside.flagged.filter((at) => !progress.deck.read(at).suspended).length;
  const act = async (at: number, body: Body, done: string) => {
    try {
      await record(body);
      say(done);
      // The line is gone: the next key is for the one in its place.
      window.setTimeout(() => {
        const buttons = list.current?.querySelectorAll<HTMLElement>('[data-main]') ?? [];
        (buttons[Math.min(at, buttons.length - 1)] ?? document.getElementById('main'))?.focus();
      });
    } catch (error) {
      complain(m.notSaved((error as Error).message));
    }
  };
  const wayBack = (card: string): [string, Body, string] =>
    kind === 'suspended'
      ? [m.bring, { type: 'suspended', card, on: false }, m.brought]
      : kind === 'putOff'
        ? [m.now, { type: 'buried', card, until: day }, m.brought]
        : [m.unflag, { type: 'flagged', card, flag: 0 }, m.unflagged];
  return (
    <div className={styles.page}>
      <InnerHead back={{ href: '#/review', label: m.back }} title={m.title} lead={m.lead} />
      <div className={styles.bar}>
        <Segmented
          label={m.which}
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({
            value,
            label: m.kinds[value](writeNumber(aside[value].length, language)),
          }))}
        />
        {kind === 'flagged' && studied > 0 ? (
          <Button onClick={() => go('/review/custom?custom=flagged&preview=1')}>{m.study(studied)}</Button>
        ) : null}
      </div>
      {places.length === 0 ? (
        <p className={styles.quiet}>{m.none[kind]}</p>
      ) : (
        <ul className={styles.list} ref={list}>
          {places.slice(0, SHOWN).map((place, at) => {
            const card = progress.deck.ids[place] as string;
            const memory = progress.deck.read(place);
            const read = readCardId(card);
            const placed = read ? claimsById(pack).get(read.claim) : undefined;
            const [label, body, done] = wayBack(card);
            return (
              <li key={card}>
                <div className={styles.card}>
                  <div className={styles.words}>
                    <CardText card={card} isShown isFlat />
                  </div>
                  <p className={styles.quiet}>
                    {[
                      placed?.condition.title[language],
                      kind === 'putOff' ? m.until(writeDay(memory.buriedUntil, language, 'medium')) : null,
                      memory.flag > 0 ? m.flag(memory.flag) : null,
                      memory.state === CardState.new ? m.unmet : m.reviews(memory.reps),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                {placed ? (
                  <Button
                    size="small"
                    onClick={() => go(`/condition/${placed.condition.id}?claim=${placed.claim.id}`)}
                  >
                    {m.open}
                  </Button>
                ) : null}
                <Button size="small" data-main onClick={() => void act(at, body, done)}>
                  {label}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {places.length > SHOWN ? (
        <p className={styles.quiet}>{m.more(writeNumber(places.length - SHOWN, language))}</p>
      ) : null}
    </div>
  );
}

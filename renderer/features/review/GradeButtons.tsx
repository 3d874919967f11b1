import type { Grade } from '../../../shared/progress/events.ts';
import { gradeBalanced } from '../../../shared/scheduling/balance.ts';
import { NEW_CARD } from '../../../shared/scheduling/deck.ts';
import { useProgress, useSettings } from '../../data/progressStore.ts';
import { studyNow } from '../../data/studyDay.ts';
import { Button } from '../../ui/Button.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './review.module.css';

/** The buttons under the thumb; each says when the card would come back. */
export function GradeButtons({
  card,
  isShown,
  isFour,
  isPreview,
  onShow,
  onGrade,
}: {
  card: string;
  isShown: boolean;
  isFour: boolean;
  isPreview: boolean;
  onShow: () => void;
  onGrade: (grade: Grade) => void;
}) {
  const m = useMessages(messages);
  const settings = useSettings();
  const { progress } = useProgress();
  if (!isShown) {
    return (
      <div data-thumb className={styles.grades}>
        <Button
          kind="primary"
          size="large"
          className={styles.show}
          keys="Space"
          command="review.good"
          onClick={onShow}
        >
          {m.show}
        </Button>
      </div>
    );
  }
  const place = progress.deck.at(card);
  const before = place < 0 ? NEW_CARD : progress.deck.read(place);
  const { clock } = studyNow(progress);
  if (isPreview) {
    return (
      <div data-thumb className={styles.grades} role="group" aria-label={m.grade}>
        {[
          { value: 1 as const, label: m.notKnown, keys: '1' },
          { value: 3 as const, label: m.known, keys: 'Space' },
        ].map(({ value, label, keys }) => (
          <button
            key={value}
            type="button"
            className={styles.grade}
            data-main={value === 3 || undefined}
            onClick={() => onGrade(value)}
          >
            <b>{label}</b>
            <span>
              <Keys keys={keys} command={COMMANDS[value]} />
            </span>
          </button>
        ))}
      </div>
    );
  }
  const grades: { value: Grade; label: string; keys: string }[] = isFour
    ? [
        { value: 1, label: m.again, keys: '1' },
        { value: 2, label: m.hard, keys: '2' },
        { value: 3, label: m.good, keys: 'Space' },
        { value: 4, label: m.easy, keys: '4' },
      ]
    : [
        { value: 1, label: m.again, keys: '1' },
        { value: 3, label: m.good, keys: 'Space' },
      ];
  return (
    <div data-thumb className={styles.grades} role="group" aria-label={m.grade}>
      {grades.map(({ value, label, keys }) => {
        const seed = `${card}/${before.reps}`;
        const after = gradeBalanced(before, value, clock, settings, seed, progress.deck);
        const wait =
          after.intervalDays > 0
            ? m.days(after.intervalDays)
            : m.minutes(Math.max(1, Math.round((after.due - Math.max(clock, before.last)) / 60_000)));
        return (
          <button
            key={value}
            type="button"
            className={styles.grade}
            data-main={value === 3 || undefined}
            onClick={() => onGrade(value)}
          >
            <b>{label}</b>
            <span>
              {wait} <Keys keys={keys} command={COMMANDS[value]} />
            </span>
          </button>
        );
      })}
    </div>
  );
}

/** The commands that give each grade. */
const COMMANDS = { 1: 'review.again', 2: 'review.hard', 3: 'review.good', 4: 'review.easy' } as const;

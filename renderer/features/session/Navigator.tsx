import { Flag } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { blockRange, RULES } from '../../../shared/quiz/plan.ts';
import type { Item, Session } from '../../../shared/quiz/session.ts';
import { useProgress } from '../../data/progressStore.ts';
import { useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './session.module.css';

/** The items of the block: a bullet where there is no answer, a flag where it is marked. */
export function Navigator({ session, onGo }: { session: Session; onGo: (index: number) => void }) {
  const m = useMessages(messages);
  const [first, end] = blockRange(session.plan, session.block);
  const { progress } = useProgress();
  const here = useRef<HTMLButtonElement>(null);
  const explains = RULES[session.plan.mode].explains === 'item';
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the item
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [session.index]);
  const stateOf = (item: Item) => {
    if (explains && item.answer) return item.answer.correct ? 'right' : 'wrong';
    return item.choice === null ? 'open' : 'answered';
  };
  const words = { right: m.answeredRight, wrong: m.answeredWrong, open: m.unanswered, answered: m.answered };
  return (
    <nav className={styles.navigator} aria-label={m.items}>
      {session.items.slice(first, end).map((item, i) => {
        const state = stateOf(item);
        const isHere = session.phase === 'item' && session.index === first + i;
        const isNoted = progress.notes.has(`question:${session.plan.questions[first + i]}`);
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: items never change place
            key={i}
            type="button"
            ref={isHere ? here : undefined}
            className={styles.jump}
            aria-current={isHere ? 'true' : undefined}
            data-state={state}
            data-noted={isNoted || undefined}
            disabled={session.isPaused}
            aria-label={[
              m.goTo(i + 1),
              words[state],
              item.isMarked ? m.markedWord : null,
              isNoted ? m.noted : null,
            ]
              .filter(Boolean)
              .join(', ')}
            onClick={() => onGo(first + i)}
          >
            <span className={styles.signs} aria-hidden="true">
              {item.isMarked ? (
                <Flag />
              ) : state === 'open' ? (
                '•'
              ) : state === 'wrong' ? (
                '✕'
              ) : state === 'right' ? (
                '✓'
              ) : (
                ''
              )}
            </span>
            <span className={styles.jumpNumber}>{i + 1}</span>
          </button>
        );
      })}
    </nav>
  );
}

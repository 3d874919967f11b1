import { useCallback, useEffect, useRef } from 'react';
import { blockRange } from '../../../shared/quiz/plan.ts';
import { current, type Mark, type Session } from '../../../shared/quiz/session.ts';
import { Explained } from '../../content/question/Explained.tsx';
import { LETTERS, Options } from '../../content/question/Options.tsx';
import { Stem } from '../../content/question/Stem.tsx';
import { useHighlights } from '../../content/question/useHighlights.ts';
import { usePackIndex } from '../../data/packStore.ts';
import { useCommands } from '../../ui/commands.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './session.module.css';
import { perform } from './sessionStore.ts';

/** Stem and options; once submitted, the options explained. A new item starts at its top and takes the focus. */
export function ItemPane({ session }: { session: Session }) {
  const m = useMessages(messages);
  const { questions } = usePackIndex();
  const { plan, index } = session;
  const id = plan.questions[index] ?? '';
  const question = questions.get(id);
  const item = current(session);
  const [first, end] = blockRange(plan, session.block);
  const isTold = item.answer !== null;
  const pane = useRef<HTMLDivElement>(null);
  const stem = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLParagraphElement>(null);
  const onMarks = useCallback((marks: readonly Mark[]) => void perform({ type: 'highlight', marks }), []);
  const { toggle } = useHighlights(stem, item.highlights, onMarks);
  const rightLetter = LETTERS[question?.options.findIndex((option) => option.correct) ?? 0] ?? '';

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each item
  useEffect(() => {
    pane.current?.focus({ preventScroll: true });
    pane.current?.scrollTo(0, 0);
  }, [index]);
  useEffect(() => {
    if (isTold) result.current?.scrollIntoView({ block: 'nearest' });
  }, [isTold]);

  const { group } = m;
  const letters = question?.options.length ?? 0;
  useCommands([
    ...Array.from(LETTERS).flatMap((letter, i) => {
      const isOption = i < letters;
      return [
        {
          id: `question.choose.${letter}`,
          label: m.choose(letter),
          keys: [letter],
          // Letters that are no option do nothing at all: none of them may start something else while an item is open.
          run: () => void (isOption && !isTold && perform({ type: 'choose', response: i })),
          group,
          isSilent: !isOption || isTold,
        },
        ...(isOption
          ? [
              {
                id: `question.strike.${letter}`,
                label: m.strike(letter),
                keys: [`Alt+${letter}`],
                run: () => void perform({ type: 'strike', option: i }),
                group,
                disabled: isTold,
              },
            ]
          : []),
      ];
    }),
    { id: 'question.highlight', label: m.highlight, keys: ['Mod+H'], run: toggle, group },
  ]);

  const label = m.item(index - first + 1, end - first);
  return (
    <div className={styles.pane} ref={pane} tabIndex={-1} aria-label={label} role="group">
      {question ? (
        <>
          <Stem question={question} isAsked={!isTold} stemRef={stem} />
          <div>
            <p className={styles.result} role="status" ref={result} data-right={item.answer?.correct}>
              {item.answer ? (item.answer.correct ? m.right : m.wrong(rightLetter)) : null}
            </p>
            {isTold ? (
              <Explained
                question={question}
                choice={typeof item.choice === 'number' ? item.choice : null}
                struck={item.struck}
              />
            ) : (
              <Options
                question={question}
                choice={typeof item.choice === 'number' ? item.choice : null}
                struck={item.struck}
                onChoose={(option) => void perform({ type: 'choose', response: option })}
                onStrike={(option) => void perform({ type: 'strike', option })}
              />
            )}
          </div>
        </>
      ) : (
        <Empty title={m.gone}>{m.goneHint}</Empty>
      )}
    </div>
  );
}

import { useCallback, useEffect, useMemo, useRef } from 'react';
import { blockRange, RULES } from '../../../shared/quiz/plan.ts';
import { lettersOf, press } from '../../../shared/quiz/scoring/press.ts';
import { current, type Mark, type Session } from '../../../shared/quiz/session.ts';
import { placesOf, variantOf } from '../../../shared/quiz/vary.ts';
import { Explained } from '../../content/question/Explained.tsx';
import { ItemInput } from '../../content/question/ItemInput.tsx';
import { LETTERS } from '../../content/question/Options.tsx';
import { Stem } from '../../content/question/Stem.tsx';
import { useHighlights } from '../../content/question/useHighlights.ts';
import { usePackIndex } from '../../data/packStore.ts';
import { useCommands } from '../../ui/commands.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import { Spoken } from './Spoken.tsx';
import styles from './session.module.css';
import { perform } from './sessionStore.ts';

/** Stem and options; once submitted, the options explained. A new item starts at its top and takes the focus. */
export function ItemPane({ session }: { session: Session }) {
  const m = useMessages(messages);
  const { questions } = usePackIndex();
  const { plan, index } = session;
  const id = plan.questions[index] ?? '';
  const authored = questions.get(id);
  const question = useMemo(() => authored && variantOf(authored, plan.seed), [authored, plan.seed]);
  const item = current(session);
  const [first, end] = blockRange(plan, session.block);
  const isTold = item.answer !== null;
  const mayLeave = RULES[plan.mode].explains === 'item';
  const pane = useRef<HTMLDivElement>(null);
  const stem = useRef<HTMLDivElement>(null);
  const answers = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLParagraphElement>(null);
  const onMarks = useCallback((marks: readonly Mark[]) => void perform({ type: 'highlight', marks }), []);
  const { toggle } = useHighlights(stem, item.highlights, onMarks);
  const places = question ? placesOf(question) : [];
  const rightLetter =
    question?.kind === 'single'
      ? LETTERS[places.findIndex((place) => question.options[place]?.correct)]
      : undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each item
  useEffect(() => {
    pane.current?.focus({ preventScroll: true });
    pane.current?.scrollTo(0, 0);
  }, [index]);
  useEffect(() => {
    if (!isTold) return;
    result.current?.scrollIntoView({ block: 'nearest' });
    // What had the focus is gone with the question: reading goes on with its answer.
    if (document.activeElement === document.body) answers.current?.focus({ preventScroll: true });
  }, [isTold]);

  const { group } = m;
  const letters = question ? lettersOf(question, item.choice) : 0;
  const canStrike = question?.kind === 'single' || question?.kind === 'multiple';
  const pressLetter = (place: number) => {
    const next = question && press(question, item.choice, place);
    if (next !== undefined) void perform({ type: 'choose', response: next });
  };
  const span = `A–${LETTERS[letters - 1] ?? 'A'}`;
  const toOptions = () => pane.current?.querySelector<HTMLElement>('input, button')?.focus();
  useCommands([
    // One line on the sheet of keys for all letters; chosen there, it goes to the options.
    ...(letters > 0 && !isTold
      ? [
          { id: 'question.choose', label: m.chooseAny, keys: [span], run: toOptions, group },
          ...(canStrike
            ? [{ id: 'question.strike', label: m.strikeAny, keys: [`Alt+${span}`], run: toOptions, group }]
            : []),
        ]
      : []),
    ...Array.from(LETTERS).flatMap((letter, i) => {
      const isOption = i < letters;
      if (letter === 'G' && mayLeave && (!isOption || isTold)) return [];
      return [
        {
          id: `question.choose.${letter}`,
          label: m.choose(letter),
          keys: [letter],
          // Letters that are no option do nothing: none of them may start something else while an item is open. G alone does outside
          // an exam where it chooses nothing: it leads to other screens.
          run: () => void (isOption && !isTold && pressLetter(i)),
          group,
          isSilent: true,
        },
        ...(isOption && canStrike
          ? [
              {
                id: `question.strike.${letter}`,
                label: m.strike(letter),
                keys: [`Alt+${letter}`],
                run: () => void perform({ type: 'strike', option: places[i] ?? i }),
                group,
                disabled: isTold,
                isSilent: true,
              },
            ]
          : []),
      ];
    }),
    { id: 'question.highlight', label: m.highlight, keys: ['Mod+H'], run: toggle, group },
  ]);

  const label = m.item(index - first + 1, end - first);
  return (
    <div
      className={styles.pane}
      ref={pane}
      tabIndex={-1}
      role="group"
      aria-label={item.isMarked ? `${label}, ${m.markedWord}` : label}
      aria-describedby={question && `stem-${id}`}
    >
      <Spoken id={id} question={question} item={item} />
      {question ? (
        <>
          <Stem question={question} seed={plan.seed} isAsked={!isTold} stemRef={stem} />
          <div className={styles.answers} ref={answers} tabIndex={-1} role="group" aria-label={m.answers}>
            <p className={styles.result} role="status" ref={result} data-right={item.answer?.correct}>
              {item.answer
                ? item.answer.correct
                  ? m.right
                  : rightLetter
                    ? m.wrongIs(rightLetter)
                    : m.wrong
                : null}
            </p>
            {isTold ? (
              <Explained question={question} response={item.choice} struck={item.struck} />
            ) : (
              <ItemInput
                key={id}
                question={question}
                response={item.choice}
                struck={item.struck}
                seed={plan.seed}
                onRespond={(response) => void perform({ type: 'choose', response })}
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

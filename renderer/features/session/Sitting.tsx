import { Flag } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { CAUSES } from '../../../shared/progress/events.ts';
import { blockRange } from '../../../shared/quiz/plan.ts';
import { type Confidence, current, type Session } from '../../../shared/quiz/session.ts';
import { Explained } from '../../content/question/Explained.tsx';
import { LETTERS, Options } from '../../content/question/Options.tsx';
import { Stem } from '../../content/question/Stem.tsx';
import { usePackIndex } from '../../data/packStore.ts';
import { record, useProgress, useSettings } from '../../data/progressStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { Clock } from './Clock.tsx';
import { messages } from './messages.ts';
import { Navigator } from './Navigator.tsx';
import styles from './session.module.css';
import { perform, useSitting } from './sessionStore.ts';

/** One item: stem and options and nothing else to look at; explained where the mode explains each item. */
export function Sitting({ session }: { session: Session }) {
  const m = useMessages(messages);
  const { questions } = usePackIndex();
  const { confidence: asksConfidence } = useSettings();
  const { progress } = useProgress();
  const [, go] = useLocation();
  const trouble = useSitting((state) => state.trouble);
  const isSaving = useSitting((state) => state.isSaving);
  const [isEnding, setEnding] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  const { plan, index } = session;
  const item = current(session);
  const id = plan.questions[index] ?? '';
  const question = questions.get(id);
  const [first, end] = blockRange(plan, session.block);
  const isTold = item.answer !== null;
  const isLast = index === end - 1;
  const next = nextOpen(session);
  const cause = isTold && !item.answer?.correct ? (progress.questions.get(id)?.cause ?? '') : '';
  const rightLetter = LETTERS[question?.options.findIndex((option) => option.correct) ?? 0] ?? '';

  // biome-ignore lint/correctness/useExhaustiveDependencies: each item starts at its top and takes the focus
  useEffect(() => {
    pane.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [id]);

  useEffect(() => {
    if (trouble) complain(isSaving ? m.notSaved(trouble) : m.notYet(trouble));
  }, [trouble, isSaving, m]);

  const submit = async (confidence: Confidence = 0) => {
    const isSaved = await perform({ type: 'submit', confidence });
    const why = useSitting.getState().trouble;
    if (!isSaved && why) complain(m.notSaved(why));
  };
  const forward = () => {
    if (next !== null) void perform({ type: 'go', index: next });
    else void perform({ type: 'finish' });
  };
  const proceed = () => {
    if (isTold || !question) forward();
    else if (item.choice !== null) void submit();
  };
  const tag = (which: (typeof CAUSES)[number]) =>
    void record({ type: 'mistakeTagged', question: id, cause: which }).then(
      () => say(m.tagged(m.causes[which])),
      (error: Error) => complain(m.notSaved(error.message)),
    );

  const canTag = isTold && item.answer?.correct === false;
  const group = m.group;
  useCommands([
    ...(question?.options ?? []).flatMap((_, i) => {
      const letter = LETTERS[i] ?? '';
      return [
        {
          id: `question.choose.${letter}`,
          label: m.choose(letter),
          keys: [letter],
          run: () => void perform({ type: 'choose', response: i }),
          group,
          disabled: isTold,
        },
        {
          id: `question.strike.${letter}`,
          label: m.strike(letter),
          keys: [`Alt+${letter}`],
          run: () => void perform({ type: 'strike', option: i }),
          group,
          disabled: isTold,
        },
      ];
    }),
    { id: 'question.proceed', label: isTold ? m.next : m.submit, keys: ['Enter'], run: proceed, group },
    { id: 'question.mark', label: m.mark, keys: ['M'], run: () => void perform({ type: 'mark' }), group },
    {
      id: 'question.previous',
      label: m.previous,
      keys: ['ArrowLeft'],
      run: () => void perform({ type: 'go', index: Math.max(first, index - 1) }),
      group,
    },
    {
      id: 'question.next',
      label: m.following,
      keys: ['ArrowRight'],
      run: () => void perform({ type: 'go', index: Math.min(end - 1, index + 1) }),
      group,
    },
    ...(canTag
      ? CAUSES.map((which, i) => ({
          id: `question.cause.${which}`,
          label: `${m.cause}: ${m.causes[which]}`,
          keys: [String(i + 1)],
          run: () => tag(which),
          group,
        }))
      : []),
    ...(asksConfidence && !isTold
      ? ([1, 2, 3] as const).map((n) => ({
          id: `question.confidence.${n}`,
          label: `${m.submit}: ${m.sure[n]}`,
          keys: [String(n)],
          run: () => void submit(n),
          group,
        }))
      : []),
  ]);

  const unanswered = session.items.filter((one) => one.answer === null).length;
  return (
    <div className={styles.frame}>
      <div className={styles.screen}>
        <Navigator session={session} onGo={(to) => void perform({ type: 'go', index: to })} />
        <div className={styles.column}>
          <header className={styles.top}>
            <h1 className={styles.mode}>{m.modes[plan.mode]}</h1>
            <span className={styles.space} />
            <span className={styles.quiet}>{m.item(index - first + 1, end - first)}</span>
            <Clock />
            <Button
              size="small"
              keys="M"
              aria-pressed={item.isMarked}
              className={item.isMarked ? styles.isMarked : undefined}
              icon={<Flag aria-hidden="true" />}
              onClick={() => void perform({ type: 'mark' })}
            >
              {item.isMarked ? m.marked : m.mark}
            </Button>
            <Button size="small" onClick={() => setEnding(true)}>
              {m.end}
            </Button>
          </header>
          <div
            className={styles.pane}
            ref={pane}
            tabIndex={-1}
            aria-label={m.item(index - first + 1, end - first)}
            role="group"
          >
            {question ? (
              <>
                <Stem question={question} isAsked={!isTold} />
                <div>
                  <p className={styles.result} role="status" data-right={item.answer?.correct}>
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
          <footer className={styles.foot}>
            {canTag ? (
              <div className={styles.causes} role="group" aria-label={m.cause}>
                <span className={styles.quiet}>{m.cause}:</span>
                {CAUSES.map((which, i) => (
                  <button
                    key={which}
                    type="button"
                    className={styles.cause}
                    aria-pressed={cause === which}
                    onClick={() => tag(which)}
                  >
                    {m.causes[which]} <Keys keys={String(i + 1)} />
                  </button>
                ))}
              </div>
            ) : null}
            <span className={styles.space} />
            {isTold || !question ? (
              <Button kind="primary" keys="Enter" onClick={forward}>
                {next === null ? m.results : m.next}
              </Button>
            ) : asksConfidence ? (
              <div className={styles.causes} role="group" aria-label={m.confidence}>
                <span className={styles.quiet}>{m.confidence}</span>
                {([1, 2, 3] as const).map((n) => (
                  <Button
                    key={n}
                    keys={String(n)}
                    disabled={item.choice === null}
                    onClick={() => void submit(n)}
                  >
                    {m.sure[n]}
                  </Button>
                ))}
              </div>
            ) : (
              <>
                {isLast ? null : (
                  <Button
                    kind="quiet"
                    keys="ArrowRight"
                    onClick={() => void perform({ type: 'go', index: index + 1 })}
                  >
                    {m.following}
                  </Button>
                )}
                <Button
                  kind="primary"
                  keys="Enter"
                  disabled={item.choice === null || isSaving}
                  onClick={() => void submit()}
                >
                  {m.submit}
                </Button>
              </>
            )}
          </footer>
        </div>
        <Dialog isOpen={isEnding} onClose={() => setEnding(false)} title={m.endTitle}>
          <p>{unanswered > 0 ? m.endHint(unanswered) : null}</p>
          <div className={styles.dialogFoot}>
            <Button kind="primary" onClick={() => setEnding(false)}>
              {m.goOn}
            </Button>
            <Button onClick={() => go('/quiz')}>{m.leave}</Button>
            <Button kind="danger" onClick={() => void perform({ type: 'finish' })}>
              {m.end}
            </Button>
          </div>
        </Dialog>
      </div>
    </div>
  );
}

/** The next item without an answer, after this one and then from the front; null when all are answered. */
function nextOpen(session: Session): number | null {
  const count = session.items.length;
  for (let by = 1; by < count; by += 1) {
    const at = (session.index + by) % count;
    if (session.items[at]?.answer === null) return at;
  }
  return null;
}

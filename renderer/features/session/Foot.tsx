import { blockRange, RULES } from '../../../shared/quiz/plan.ts';
import { isComplete } from '../../../shared/quiz/scoring/score.ts';
import { type Confidence, current, nextOpen, type Session } from '../../../shared/quiz/session.ts';
import { Causes } from '../../content/question/Causes.tsx';
import { usePackIndex } from '../../data/packStore.ts';
import { useSettings } from '../../data/progressStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { useMessages } from '../../ui/messages.ts';
import { complain } from '../../ui/toast.ts';
import { messages } from './messages.ts';
import styles from './session.module.css';
import { perform, useSitting } from './sessionStore.ts';

/** What to do next: submit, go on, say why it was missed. */
export function Foot({ session }: { session: Session }) {
  const m = useMessages(messages);
  const { questions } = usePackIndex();
  const settings = useSettings();
  const isSaving = useSitting((state) => state.isSaving);
  const { plan, index } = session;
  const item = current(session);
  const id = plan.questions[index] ?? '';
  const isExam = RULES[plan.mode].explains === 'end';
  const question = questions.get(id);
  const isTold = item.answer !== null || !question;
  const isReady = question !== undefined && isComplete(question, item.choice);
  const [first, end] = blockRange(plan, session.block);
  const asksConfidence = settings.confidence && !isExam && !isTold;
  const next = nextOpen(session, (one) => questions.has(one));

  const go = (to: number) => void perform({ type: 'go', index: to });
  const submit = async (confidence: Confidence = 0) => {
    if (!isReady) return;
    const isSaved = await perform({ type: 'submit', confidence });
    const why = useSitting.getState().trouble;
    if (!isSaved && why) complain(m.notSaved(why));
  };
  const forward = () => {
    if (isExam) index < end - 1 ? go(index + 1) : void perform({ type: 'list', isOpen: true });
    else if (next !== null) go(next);
    else void perform({ type: 'finish' });
  };
  const proceed = () => {
    if (isExam || isTold) forward();
    else if (isReady) void submit();
  };
  const { group } = m;
  useCommands([
    {
      id: 'question.proceed',
      label: isExam || isTold ? m.next : m.submit,
      // With Ctrl also where Enter presses the button that has the focus.
      keys: ['Enter', 'Mod+Enter'],
      run: proceed,
      group,
    },
    {
      id: 'question.previous',
      label: m.previous,
      keys: ['ArrowLeft'],
      run: () => go(Math.max(first, index - 1)),
      group,
      mayRepeat: true,
    },
    {
      id: 'question.next',
      label: m.following,
      keys: ['ArrowRight'],
      run: () => go(Math.min(end - 1, index + 1)),
      group,
      mayRepeat: true,
    },
    ...(asksConfidence
      ? ([1, 2, 3] as const).map((n) => ({
          id: `question.confidence.${n}`,
          label: `${m.submit}: ${m.sure[n]}`,
          keys: [String(n)],
          run: () => void submit(n),
          group,
        }))
      : []),
  ]);

  return (
    <footer className={styles.foot}>
      {item.answer?.correct === false ? <Causes id={id} /> : null}
      <span className={styles.space} />
      {index > first ? (
        <Button kind="quiet" keys="ArrowLeft" command="question.previous" onClick={() => go(index - 1)}>
          {m.back}
        </Button>
      ) : null}
      {isExam ? (
        <Button kind="primary" keys="Enter" command="question.proceed" onClick={forward}>
          {index < end - 1 ? m.next : m.toList}
        </Button>
      ) : isTold ? (
        <Button kind="primary" keys="Enter" command="question.proceed" onClick={forward}>
          {next === null ? m.results : m.next}
        </Button>
      ) : (
        <>
          {index < end - 1 ? (
            <Button kind="quiet" keys="ArrowRight" command="question.next" onClick={() => go(index + 1)}>
              {m.skip}
            </Button>
          ) : null}
          {asksConfidence ? (
            <div className={styles.sureness} role="group" aria-label={m.confidence}>
              <span className={styles.quiet}>{m.confidence}</span>
              {([1, 2, 3] as const).map((n) => (
                <Button
                  key={n}
                  keys={String(n)}
                  command={`question.confidence.${n}`}
                  disabled={!isReady || isSaving}
                  onClick={() => void submit(n)}
                >
                  {m.sure[n]}
                </Button>
              ))}
            </div>
          ) : (
            <Button
              kind="primary"
              keys="Enter"
              command="question.proceed"
              disabled={!isReady || isSaving}
              onClick={() => void submit()}
            >
              {m.submit}
            </Button>
          )}
        </>
      )}
    </footer>
  );
}

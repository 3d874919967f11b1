import { Check, ChevronDown, Minus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { localised } from '../../../shared/content/pack.ts';
import { cardsOfQuestion } from '../../../shared/quiz/judge.ts';
import { resumeSession } from '../../../shared/quiz/steps.ts';
import { writeClock } from '../../../shared/quiz/stopwatch.ts';
import { Markup } from '../../content/Markup.tsx';
import { Explained } from '../../content/question/Explained.tsx';
import { Stem } from '../../content/question/Stem.tsx';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { useProgress } from '../../data/progressStore.ts';
import { beginSession } from '../../data/sessions.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { complain } from '../../ui/toast.ts';
import { messages } from './messages.ts';
import styles from './results.module.css';

/** How a session went. It leads straight to what was wrong. */
export function ResultsScreen({ id }: { id: string }) {
  const m = useMessages(messages);
  const { progress } = useProgress();
  const [, go] = useLocation();
  const row = progress.sessions.get(id);
  if (!row) {
    return (
      <div className={styles.page}>
        <Empty title={m.missing} action={<Button onClick={() => go('/quiz')}>{m.more}</Button>}>
          {m.missingHint}
        </Empty>
      </div>
    );
  }
  return <Results key={id} id={id} />;
}

function Results({ id }: { id: string }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { questions } = usePackIndex();
  const { progress } = useProgress();
  const [, go] = useLocation();
  const row = progress.sessions.get(id);
  if (!row) throw new Error(`no session ${id}`);
  const session = useMemo(() => resumeSession(row), [row]);
  const items = session.items.map((item, i) => ({ ...item, i, id: row.questions[i] ?? '' }));
  const wrong = items.filter((item) => item.answer && !item.answer.correct);
  const right = items.filter((item) => item.answer?.correct);
  const omitted = items.length - wrong.length - right.length;
  const [filter, setFilter] = useState<'wrong' | 'all'>(wrong.length > 0 ? 'wrong' : 'all');
  const [open, setOpen] = useState<number | null>(null);
  const shown = filter === 'wrong' ? wrong : items;
  const cards = new Set(
    wrong.flatMap((item) => {
      const question = questions.get(item.id);
      return question ? cardsOfQuestion(pack, question) : [];
    }),
  );
  const spent = items.reduce((sum, item) => sum + item.spentMs, 0);

  const again = async () => {
    try {
      const plan = await beginSession({ mode: 'tutor', questions: wrong.map((item) => item.id) });
      go(`/quiz/session?id=${plan.session}`);
    } catch (error) {
      complain(m.notStarted((error as Error).message));
    }
  };
  useCommands([
    {
      id: 'results.again',
      label: m.again(wrong.length),
      keys: ['Enter'],
      run: () => void (wrong.length > 0 ? again() : go('/quiz')),
      group: m.results,
    },
  ]);

  return (
    <div className={styles.page}>
      <p className={styles.caps}>{m.results}</p>
      <h1>{m.score(right.length, items.length)}</h1>
      <p className={styles.meta}>
        <span>{m.percent(Math.round((100 * right.length) / items.length))}</span>
        <span>{m.time(writeClock(spent))}</span>
        {omitted > 0 ? <span>{m.omitted(omitted)}</span> : null}
      </p>
      {cards.size > 0 ? <p className={styles.quiet}>{m.toReview(cards.size)}</p> : null}
      <div className={styles.actions}>
        {wrong.length > 0 ? (
          <Button kind="primary" keys="Enter" onClick={() => void again()}>
            {m.again(wrong.length)}
          </Button>
        ) : null}
        <Button kind={wrong.length > 0 ? 'plain' : 'primary'} onClick={() => go('/quiz')}>
          {m.more}
        </Button>
      </div>
      <div className={styles.filter}>
        <Segmented
          label={m.filter}
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'wrong', label: `${m.wrong} ${wrong.length}` },
            { value: 'all', label: `${m.all} ${items.length}` },
          ]}
        />
      </div>
      {shown.length === 0 ? <p className={styles.quiet}>{m.nothingWrong}</p> : null}
      <ol className={styles.items}>
        {shown.map((item) => {
          const question = questions.get(item.id);
          const isOpen = open === item.i;
          const state = item.answer ? (item.answer.correct ? 'right' : 'wrong') : 'none';
          const word = { right: m.right, wrong: m.wrongWord, none: m.unanswered }[state];
          return (
            <li key={item.i} className={styles.item}>
              <button
                type="button"
                className={styles.line}
                aria-expanded={isOpen}
                onClick={() => setOpen(isOpen ? null : item.i)}
              >
                <span className={styles.sign} data-state={state}>
                  {state === 'right' ? (
                    <Check aria-hidden="true" />
                  ) : state === 'wrong' ? (
                    <X aria-hidden="true" />
                  ) : (
                    <Minus aria-hidden="true" />
                  )}
                  <span className="visually-hidden">{word}</span>
                </span>
                <span className={styles.number}>{item.i + 1}</span>
                <span className={styles.objective}>
                  {question ? (
                    <Markup
                      text={localised(pack, `${item.id}.objective`, question.objective, language)}
                      flat
                    />
                  ) : (
                    item.id
                  )}
                </span>
                <span className={styles.time}>{writeClock(item.spentMs)}</span>
                <ChevronDown className={styles.chevron} aria-hidden="true" />
              </button>
              {isOpen && question ? (
                <div className={styles.detail}>
                  <Stem question={question} isAsked={false} />
                  <div>
                    <Explained question={question} response={item.choice} struck={item.struck} />
                  </div>
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

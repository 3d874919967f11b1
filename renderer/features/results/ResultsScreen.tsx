import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { SessionRow } from '../../../shared/progress/progress.ts';
import { cardsOfQuestion, givenUpOf, judgeOf } from '../../../shared/quiz/judge.ts';
import {
  calibrate,
  FILTERS,
  type Filter,
  isAssessment,
  isShown,
  reviewableCount,
  reviewItems,
  summarise,
  unsafeAndConfident,
} from '../../../shared/quiz/results.ts';
import { similarTo } from '../../../shared/quiz/similar.ts';
import { resumeSession } from '../../../shared/quiz/steps.ts';
import { writeClock } from '../../../shared/quiz/stopwatch.ts';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { useProgress } from '../../data/progressStore.ts';
import { beginSession } from '../../data/sessions.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useMessages } from '../../ui/messages.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { complain } from '../../ui/toast.ts';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';
import { messages } from './messages.ts';
import { Paper } from './Paper.tsx';
import { Prediction } from './Prediction.tsx';
import { ReviewLine } from './ReviewLine.tsx';
import styles from './results.module.css';
import { Statistics } from './Statistics.tsx';

/** How a session went. It leads straight to what was wrong. */
export function ResultsScreen({ id }: { id: string }) {
  const m = useMessages(messages);
  const { progress } = useProgress();
  const [, go] = useLocation();
  const row = progress.sessions.get(id);
  if (!row || reviewableCount(resumeSession(row)) === 0) {
    return (
      <div className={styles.page}>
        <Empty title={m.missing} action={<Button onClick={() => go('/quiz')}>{m.more}</Button>}>
          {m.missingHint}
        </Empty>
      </div>
    );
  }
  return <Results key={id} row={row} />;
}

function Results({ row }: { row: SessionRow }) {
  const m = useMessages(messages);
  const pack = usePack();
  const { questions } = usePackIndex();
  const [, go] = useLocation();
  const { items, summary, calibration, unsafe, plan, phase } = useMemo(() => {
    const session = resumeSession(row);
    const count = reviewableCount(session);
    const reviewed = reviewItems(session, judgeOf(pack, session.plan.seed), givenUpOf(pack)).slice(0, count);
    return {
      plan: session.plan,
      phase: session.phase,
      items: reviewed,
      summary: summarise(pack, reviewed, row.steps),
      calibration: calibrate(reviewed.flatMap(({ item }) => item.answer ?? [])),
      unsafe: unsafeAndConfident(reviewed),
    };
  }, [pack, row]);
  const isOver = phase === 'done';
  const wrong = items.filter((one) => one.outcome === 'wrong');
  /** The wrong ones that the pack still has. */
  const askable = wrong.map((one) => one.question).filter((id) => questions.has(id));
  const [filter, setFilter] = useState<Filter>(wrong.length > 0 ? 'wrong' : 'all');
  const [open, setOpen] = useState<number | null>(null);
  const shown = items.filter((one) => isShown(one, filter));
  const cards = new Set(
    wrong.flatMap((one) => {
      const question = questions.get(one.question);
      return question ? cardsOfQuestion(pack, question) : [];
    }),
  );

  const once = useOneAtATime();
  const begin = async (ids: readonly string[]) => {
    try {
      const next = await beginSession({ mode: 'tutor', questions: ids });
      go(`/quiz/session?id=${next.session}`);
    } catch (error) {
      complain(m.notStarted((error as Error).message));
    }
  };
  const ask = (ids: readonly string[]) => (ids.length === 0 ? go('/quiz') : void once(() => begin(ids)));
  const again = () => ask(askable);
  const similar = (id: string) => {
    const question = questions.get(id);
    const found = question ? similarTo(pack, question, 5) : [];
    if (found.length === 0) complain(m.noSimilar);
    else ask(found);
  };
  const goOn = () => go(`/quiz/session?id=${row.session}`);
  useCommands(
    isOver
      ? [
          {
            id: 'results.again',
            label: askable.length > 0 ? m.again(askable.length) : m.more,
            keys: ['Enter'],
            run: again,
            group: m.results,
          },
          {
            id: 'results.print',
            label: m.print,
            keys: ['Mod+P'],
            run: () => window.print(),
            group: m.results,
          },
        ]
      : [{ id: 'results.goOn', label: m.goOn, keys: ['Enter'], run: goOn, group: m.results }],
  );

  return (
    <>
      <div className={styles.page}>
        <p className={styles.caps}>{m.results}</p>
        <h1>{m.score(summary.right, items.length)}</h1>
        <p className={styles.meta}>
          <span>{m.percent(Math.round((100 * summary.right) / items.length))}</span>
          <span>{m.time(writeClock(summary.spentMs))}</span>
          {summary.omitted > 0 ? <span>{m.omitted(summary.omitted)}</span> : null}
          {row.reason === 'time' ? <span>{m.timeUp}</span> : null}
          {summary.interruptions > 0 ? <span>{m.interrupted(summary.interruptions)}</span> : null}
        </p>
        {cards.size > 0 ? <p className={styles.quiet}>{m.toReview(cards.size)}</p> : null}
        {isOver && isAssessment(plan) ? <Prediction session={row.session} items={items} /> : null}
        {isOver ? null : (
          <p className={styles.goesOn} role="status">
            {phase === 'break' ? m.breakRuns : m.blockRuns}
          </p>
        )}
        <div className={styles.actions}>
          {isOver ? null : (
            <Button kind="primary" keys="Enter" onClick={goOn}>
              {m.goOn}
            </Button>
          )}
          {isOver && askable.length > 0 ? (
            <Button kind="primary" keys="Enter" onClick={again}>
              {m.again(askable.length)}
            </Button>
          ) : null}
          {isOver ? (
            <>
              <Button kind={askable.length > 0 ? 'plain' : 'primary'} onClick={() => go('/quiz')}>
                {m.more}
              </Button>
              <Button icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
                {m.print}
              </Button>
            </>
          ) : null}
        </div>
        {unsafe.length > 0 ? (
          <section className={styles.unsafe} aria-label={m.unsafe}>
            <h2>{m.unsafe}</h2>
            <p>
              {m.unsafeHint}{' '}
              {unsafe.map((one) => (
                <Button
                  key={one.index}
                  size="small"
                  onClick={() => {
                    setFilter('wrong');
                    setOpen(one.index);
                  }}
                >
                  {m.item(one.index + 1)}
                </Button>
              ))}
            </p>
          </section>
        ) : null}
        <div className={styles.filter}>
          <Segmented
            label={m.filter}
            value={filter}
            onChange={setFilter}
            options={FILTERS.map((value) => ({
              value,
              label: `${m.filters[value]} ${items.filter((one) => isShown(one, value)).length}`,
            }))}
          />
        </div>
        {shown.length === 0 ? <p className={styles.quiet}>{m.noneOfThese}</p> : null}
        <ol className={styles.items}>
          {shown.map((one) => (
            <ReviewLine
              key={one.index}
              one={one}
              seed={plan.seed}
              isOpen={open === one.index}
              onToggle={() => setOpen(open === one.index ? null : one.index)}
              onSimilar={isOver ? () => similar(one.question) : null}
            />
          ))}
        </ol>
        <h2 className={styles.heading}>{m.where}</h2>
        <Statistics summary={summary} calibration={calibration} />
      </div>
      {isOver ? <Paper questions={row.questions} seed={plan.seed} /> : null}
    </>
  );
}

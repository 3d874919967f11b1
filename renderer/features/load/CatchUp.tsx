import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { planCatchUp, usualMinutes } from '../../../shared/scheduling/catchUp.ts';
import { paceOf, shareOfDay } from '../../../shared/scheduling/examPlan.ts';
import { usePack } from '../../data/packStore.ts';
import { latestUndoable, record, undoLatest, useProgress } from '../../data/progressStore.ts';
import { cardExists } from '../../data/study.ts';
import { studyNow, useClockLooks } from '../../data/studyDay.ts';
import { Button } from '../../ui/Button.tsx';
import { ChartFigure } from '../../ui/chart/ChartFigure.tsx';
import { writeDay } from '../../ui/dates.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';
import styles from './load.module.css';
import { messages } from './messages.ts';

const TimeBars = lazy(() =>
  import('../../ui/chart/TimeBars.tsx').then((part) => ({ default: part.TimeBars })),
);

/** A backlog met with a plan: how many minutes a day, what that means, and one press that can be taken back. */
export function CatchUp() {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { progress, version } = useProgress();
  const looks = useClockLooks();
  const [minutes, setMinutes] = useState(() => usualMinutes(progress.days.values()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the progress is one object; its version says when it changed
  const { plan, today, review } = useMemo(() => {
    const { number } = studyNow(progress);
    const pace = paceOf(progress);
    return {
      today: number,
      review: pace.review,
      plan: planCatchUp({
        deck: progress.deck,
        today: number,
        minutes: Math.min(600, Math.max(5, minutes || 5)),
        review: pace.review,
        shareOf: (day) => (day === number ? 1 : shareOfDay(progress.settings, day)),
        parameters: progress.settings.parameters,
        exists: cardExists(pack),
      }),
    };
  }, [pack, progress, version, looks, minutes]);
  const isGood = Number.isInteger(minutes) && minutes >= 5 && minutes <= 600;
  const canUndo = latestUndoable()?.body.type === 'duesMoved';
  const section = useRef<HTMLElement>(null);
  useFocusKept(section, version);
  const once = useOneAtATime();
  const run = (action: () => Promise<unknown>, done: string) =>
    once(async () => {
      try {
        await action();
        say(done);
      } catch (error) {
        complain(m.notSaved((error as Error).message));
      }
    });
  const bars = [plan.today, ...plan.later].map((value, i) => ({
    label: writeDay(today + i, language),
    value,
  }));
  return (
    <section className={styles.section} aria-labelledby="catch-up" ref={section}>
      <h2 id="catch-up">{m.catchUp}</h2>
      {plan.overdue === 0 ? (
        <p className={styles.quiet}>{m.catchUpNone}</p>
      ) : (
        <>
          <p>{m.catchUpHint(plan.overdue, Math.max(1, Math.round((plan.overdue * review) / 60)))}</p>
          <label className={styles.field}>
            <span>{m.minutes}</span>
            <input
              type="number"
              min={5}
              max={600}
              aria-invalid={!isGood || undefined}
              value={Number.isNaN(minutes) ? '' : minutes}
              onChange={(event) => setMinutes(event.target.valueAsNumber)}
            />
          </label>
          {!isGood ? (
            <p role="status">{m.minutesRange}</p>
          ) : plan.later.length === 0 ? (
            <p>{m.previewAll}</p>
          ) : (
            <ChartFigure
              title={m.previewTitle}
              meaning={m.previewMeans}
              reading={m.preview(plan.today, plan.later.length)}
              table={{ head: [m.day, m.cards], rows: bars.map((bar) => [bar.label, bar.value]) }}
            >
              <Suspense fallback={null}>
                <TimeBars bars={bars} />
              </Suspense>
            </ChartFigure>
          )}
        </>
      )}
      <div className={styles.actions}>
        {isGood && plan.cards.length > 0 ? (
          <Button
            kind="primary"
            data-next
            onClick={() =>
              void run(() => record({ type: 'duesMoved', cards: plan.cards, days: plan.days }), m.applied)
            }
          >
            {m.apply}
          </Button>
        ) : null}
        {canUndo ? (
          <Button data-next onClick={() => void run(undoLatest, m.undone)}>
            {m.undo}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

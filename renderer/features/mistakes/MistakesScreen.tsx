import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { CAUSES } from '../../../shared/progress/events.ts';
import { drawMistakes } from '../../../shared/quiz/draw.ts';
import { EVERYTHING } from '../../../shared/quiz/scope.ts';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { today, useProgress } from '../../data/progressStore.ts';
import { beginSession } from '../../data/sessions.ts';
import { mistakes } from '../../data/study.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain } from '../../ui/toast.ts';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';
import { Confusions } from './Confusions.tsx';
import { MistakeLine } from './MistakeLine.tsx';
import { messages } from './messages.ts';
import styles from './mistakes.module.css';

/** Every question that was missed and not yet learnt again, by condition. Only learning takes one off the list. */
export function MistakesScreen() {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { questions } = usePackIndex();
  const { progress, version } = useProgress();
  const [, go] = useLocation();
  const [open, setOpen] = useState<string | null>(null);
  const { day } = today(progress);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the progress is one object; its version says when it changed
  const { groups, due, later, causes } = useMemo(() => {
    const ids = mistakes(progress).filter((id) => questions.has(id));
    const drawn = drawMistakes(pack, progress, EVERYTHING, 5000, day);
    return {
      ...drawn,
      groups: pack.conditions
        .map((condition) => ({
          condition,
          ids: ids.filter((id) => questions.get(id)?.condition === condition.id),
        }))
        .filter((group) => group.ids.length > 0),
      causes: CAUSES.map((cause) => ({
        cause,
        count: ids.filter((id) => progress.questions.get(id)?.cause === cause).length,
      })).filter((one) => one.count > 0),
    };
  }, [pack, questions, progress, version, day]);
  const total = due.length + later.length;

  const once = useOneAtATime();
  const begin = async () => {
    const ids = due.length > 0 ? due : later;
    if (ids.length === 0) return;
    try {
      const plan = await beginSession({ mode: 'mistakes', questions: ids.slice(0, 40) });
      go(`/quiz/session?id=${plan.session}`);
    } catch (error) {
      complain(m.notStarted((error as Error).message));
    }
  };
  const start = () => once(begin);
  const label = due.length > 0 ? m.start(Math.min(40, due.length)) : m.startAll(Math.min(40, later.length));
  useCommands([
    {
      id: 'mistakes.start',
      label,
      keys: ['Enter'],
      run: () => void start(),
      group: m.mistakes,
      disabled: total === 0,
    },
  ]);

  if (total === 0) {
    return (
      <div className={styles.page}>
        <h1>{m.mistakes}</h1>
        <Empty title={m.none} action={<Button onClick={() => go('/quiz')}>{m.toQuiz}</Button>}>
          {m.noneHint}
        </Empty>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <h1>{m.count(total)}</h1>
      <p className={styles.lead}>{m.lead}</p>
      <div className={styles.go}>
        <Button kind="primary" size="large" keys="Enter" onClick={() => void start()}>
          {label}
        </Button>
        {causes.length > 0 ? (
          <p className={styles.quiet}>
            {m.byCause}: {causes.map(({ cause, count }) => `${m.causes[cause]} ${count}`).join(' · ')}
          </p>
        ) : null}
      </div>
      {groups.map(({ condition, ids }) => (
        <section key={condition.id} className={styles.group} aria-labelledby={`mistakes-${condition.id}`}>
          <h2 id={`mistakes-${condition.id}`}>
            <a href={`#/condition/${condition.id}`}>{condition.title[language]}</a>
          </h2>
          <ul className={styles.items}>
            {ids.map((id) => (
              <MistakeLine
                key={id}
                id={id}
                day={day}
                isOpen={open === id}
                onToggle={() => setOpen(open === id ? null : id)}
              />
            ))}
          </ul>
        </section>
      ))}
      <Confusions />
    </div>
  );
}

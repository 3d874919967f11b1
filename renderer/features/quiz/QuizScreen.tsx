import { type FormEvent, useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Status } from '../../../shared/quiz/scope.ts';
import {
  chooseQuestions,
  fromAddress,
  offer,
  readPreset,
  type Setup,
  wishesOf,
} from '../../../shared/quiz/setup.ts';
import { dayStart } from '../../../shared/scheduling/day.ts';
import { Presets } from '../../content/scope/Presets.tsx';
import { ScopePicker } from '../../content/scope/ScopePicker.tsx';
import { useScope } from '../../content/scope/useScope.ts';
import { usePack } from '../../data/packStore.ts';
import { today, useProgress } from '../../data/progressStore.ts';
import { beginSession } from '../../data/sessions.ts';
import { now, offsetAt } from '../../platform/clock.ts';
import { useCommands } from '../../ui/commands.ts';
import { useMessages } from '../../ui/messages.ts';
import { complain } from '../../ui/toast.ts';
import { ModePanel } from './ModePanel.tsx';
import { messages } from './messages.ts';
import styles from './quiz.module.css';
import { Sessions } from './Sessions.tsx';

/** What to be asked, how, and a button that starts. What the address asks for is chosen already. */
export function QuizScreen() {
  const search = useSearch();
  return <Choosing key={search} search={search} />;
}

const MISTAKES: Status[] = ['mistake'];

function Choosing({ search }: { search: string }) {
  const m = useMessages(messages);
  const pack = usePack();
  const { progress, version } = useProgress();
  const [, go] = useLocation();
  const [asked] = useState(() => fromAddress(pack, new URLSearchParams(search)));
  const isStarting = useRef(false);
  const [setup, setSetup] = useState<Setup>(asked.setup);
  // The mode says which statuses come in these.
  const ownStatus = setup.mode === 'mistakes';
  const { scope, setScope, counts } = useScope(asked.scope, isStarting, ownStatus ? MISTAKES : undefined);
  const { day } = today(progress);
  const at = now();
  const dayBegan = dayStart(day, offsetAt(at), progress.settings.rolloverHour);
  const effective = useMemo(() => (ownStatus ? { ...scope, statuses: [] } : scope), [scope, ownStatus]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the progress is one object; its version says when it changed
  const offered = useMemo(
    () => offer(pack, progress, effective, setup, { day, dayBegan }),
    [pack, progress, version, effective, setup, day, dayBegan],
  );

  const start = async () => {
    if (isStarting.current || offered.items === 0) return;
    isStarting.current = true;
    try {
      const questions = chooseQuestions(pack, progress, effective, setup, { day, dayBegan }, Math.random);
      const plan = await beginSession(wishesOf(setup, effective, questions));
      go(`/quiz/session?id=${plan.session}`);
    } catch (error) {
      complain(m.notStarted((error as Error).message));
      isStarting.current = false;
    }
  };
  useCommands([
    {
      id: 'quiz.start',
      label: m.start,
      keys: ['Enter'],
      run: () => void start(),
      group: m.quiz,
      disabled: offered.items === 0,
    },
  ]);
  const load = (preset: unknown) => {
    const read = readPreset(preset);
    if (!read) return complain(m.unreadable);
    setScope(read.scope);
    setSetup(read.setup);
  };

  return (
    <form
      className={styles.page}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void start();
      }}
    >
      <header className={styles.head}>
        <h1>{m.title}</h1>
        <Presets kind="quiz" value={{ scope, setup }} onLoad={load} />
      </header>
      <Sessions />
      <div className={styles.columns}>
        <ModePanel setup={setup} offered={offered} onChange={setSetup} />
        <div className={styles.what}>
          {setup.mode === 'assessment' ? (
            <p className={styles.hint}>{m.wholePack}</p>
          ) : (
            <ScopePicker scope={scope} counts={counts} onChange={setScope} withStatus={!ownStatus} />
          )}
        </div>
      </div>
    </form>
  );
}

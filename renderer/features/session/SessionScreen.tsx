import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { judgeOf, kindRulesOf } from '../../../shared/quiz/judge.ts';
import { planOf } from '../../../shared/quiz/plan.ts';
import { usePack } from '../../data/packStore.ts';
import { useProgressStore } from '../../data/progressStore.ts';
import { openSessions } from '../../data/sessions.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { useMessages } from '../../ui/messages.ts';
import { say } from '../../ui/toast.ts';
import { messages } from './messages.ts';
import { Sitting } from './Sitting.tsx';
import styles from './session.module.css';
import { leaveSession, openSession, runningExam, useSitting } from './sessionStore.ts';

/** The session that is open: an exam whose clock runs, the one asked for, else the latest that was not ended. */
export function SessionScreen() {
  const m = useMessages(messages);
  const pack = usePack();
  const [, go] = useLocation();
  const wanted = new URLSearchParams(useSearch()).get('id');
  const session = useSitting((state) => state.session);
  const isDone = session?.phase === 'done';
  const id = session?.plan.session;

  useEffect(() => {
    const open = openSessions(useProgressStore.getState().progress);
    // Another session would stop the clock of an exam that runs.
    const exam = runningExam();
    const row = open.find((one) => one.session === (exam ?? wanted)) ?? open[0];
    if (exam !== null && wanted !== null && exam !== wanted) say(m.examFirst);
    // Where a restart goes on with it.
    if (exam !== null && exam !== wanted) go(`/quiz/session?id=${exam}`, { replace: true });
    if (row) openSession(row, judgeOf(pack, planOf(row).seed), kindRulesOf(pack));
    return leaveSession;
  }, [pack, wanted, m, go]);

  useEffect(() => {
    if (isDone && id) go(`/results/${id}`, { replace: true });
  }, [isDone, id, go]);

  if (session && !isDone) return <Sitting session={session} />;
  return (
    <div className={styles.none}>
      {session ? null : (
        <Empty
          isPage
          title={m.none}
          action={
            <Button kind="primary" onClick={() => go('/quiz')}>
              {m.toQuiz}
            </Button>
          }
        >
          {m.noneHint}
        </Empty>
      )}
    </div>
  );
}

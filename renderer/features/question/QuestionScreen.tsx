import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Question } from '../../../shared/content/questionSchema.ts';
import { lastSeed } from '../../../shared/quiz/plan.ts';
import { variantOf, varies } from '../../../shared/quiz/vary.ts';
import { BookmarkQuestion, OwnNote } from '../../content/question/BookmarkQuestion.tsx';
import { Explained } from '../../content/question/Explained.tsx';
import { Figure } from '../../content/question/Figure.tsx';
import { Stem } from '../../content/question/Stem.tsx';
import { usePackIndex } from '../../data/packStore.ts';
import { useProgress } from '../../data/progressStore.ts';
import { beginSession } from '../../data/sessions.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain } from '../../ui/toast.ts';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';
import { messages } from './messages.ts';
import styles from './question.module.css';

/** One question by its address, as bookmarks and notes lead to it. Its answer waits until it is asked for. */
export function QuestionScreen({ id }: { id: string }) {
  const m = useMessages(messages);
  const [, go] = useLocation();
  const question = usePackIndex().questions.get(id);
  if (question) return <Shown key={id} authored={question} />;
  return (
    <div className={styles.page}>
      <Empty isPage title={m.missing} action={<Button onClick={() => go('/quiz')}>{m.toQuiz}</Button>}>
        {m.missingHint}
      </Empty>
    </div>
  );
}

function Shown({ authored }: { authored: Question }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { conditions } = usePackIndex();
  const { sessions } = useProgress().progress;
  const [, go] = useLocation();
  const [isTold, setTold] = useState(false);
  const told = useRef<HTMLDivElement>(null);
  const { id, condition } = authored;
  const seed = varies(authored) ? lastSeed(sessions.values(), id) : 0;
  const question = variantOf(authored, seed);
  useEffect(() => {
    if (isTold) told.current?.focus({ preventScroll: true });
  }, [isTold]);
  const once = useOneAtATime();
  const ask = () =>
    void once(() =>
      beginSession({ mode: 'tutor', questions: [id] }).then(
        (plan) => go(`/quiz/session?id=${plan.session}`),
        (error: Error) => complain(m.notStarted(error.message)),
      ),
    );
  useCommands([
    {
      id: 'question.show',
      label: m.show,
      keys: ['Enter'],
      run: () => setTold(true),
      group: m.question,
      disabled: isTold,
    },
  ]);
  return (
    <article className={styles.page}>
      <h1>
        {m.question} · <a href={`#/condition/${condition}`}>{conditions.get(condition)?.title[language]}</a>
      </h1>
      <div className={styles.columns}>
        <div>
          <Stem question={question} seed={seed} isAsked={!isTold} />
          {question.kind === 'hotspot' && !isTold ? <Figure figure={question.figure} /> : null}
          <div className={styles.actions}>
            <Button kind={isTold ? 'primary' : 'plain'} onClick={ask}>
              {m.ask}
            </Button>
            <BookmarkQuestion id={id} />
          </div>
        </div>
        <div className={styles.told} ref={told} tabIndex={-1}>
          <OwnNote id={id} />
          {isTold ? (
            <Explained question={question} response={null} struck={[]} />
          ) : (
            <div>
              <Button kind="primary" keys="Enter" onClick={() => setTold(true)}>
                {m.show}
              </Button>
            </div>
          )}
        </div>
      </div>
    </article>
  );
}

import { useState } from 'react';
import type { Learner } from '../../../shared/ipc.ts';
import { Button } from '../../ui/Button.tsx';
import { focusFirst } from '../../ui/Dialog.tsx';
import { defineMessages, useMessages } from '../../ui/messages.ts';
import styles from './Welcome.module.css';

const messages = defineMessages(
  {
    title: 'Read it, be asked, remember it',
    lead: 'Cited condition cards, questions and spaced repetition in haematology. Everything stays on this computer.',
    name: 'What should we call you?',
    hint: 'A name or nickname. No account, no e-mail.',
    notice:
      'For learning only. Buffycoat gives no advice for a patient: in a real case follow your local guidance and your seniors, and in an emergency call for help. Keep patient details out of your notes.',
    start: 'Start',
    busy: 'Saving…',
    who: 'Who is studying?',
    another: 'Someone else',
    back: 'Back',
  },
  {
    title: 'Léalo, pruébese, recuérdelo',
    lead: 'Fichas citadas, preguntas y repetición espaciada en hematología. Todo queda en este ordenador.',
    name: '¿Cómo quiere que le llamemos?',
    hint: 'Un nombre o apodo. Sin cuenta ni correo.',
    notice:
      'Solo para aprender. Buffycoat no aconseja sobre pacientes: en un caso real siga las guías de su centro y a sus superiores, y en una urgencia pida ayuda. No anote datos de pacientes.',
    start: 'Empezar',
    busy: 'Guardando…',
    who: '¿Quién estudia?',
    another: 'Otra persona',
    back: 'Volver',
  },
);

/** First run, or the choice between several learners. */
export function Welcome({
  learners,
  onCreate,
  onOpen,
}: {
  learners: readonly Learner[];
  onCreate: (name: string) => Promise<void>;
  onOpen: (learner: Learner) => Promise<void>;
}) {
  const m = useMessages(messages);
  const [isNew, setNew] = useState(learners.length === 0);
  return (
    <main className={styles.welcome}>
      <svg width="40" height="75" viewBox="0 0 16 30" aria-hidden="true">
        <rect x="1" y="1" width="14" height="28" rx="6" fill="#f3e3b3" />
        <path d="M1 13h14v3H1z" fill="#fffaf0" />
        <path d="M1 16h14v7a6 6 0 0 1-6 6H7a6 6 0 0 1-6-6z" fill="#a82e58" />
        <rect x="1" y="1" width="14" height="28" rx="6" fill="none" stroke="currentColor" strokeWidth="1" />
      </svg>
      {isNew ? (
        <NewLearner onCreate={onCreate} onBack={learners.length > 0 ? () => setNew(false) : null} />
      ) : (
        <>
          <h1>{m.who}</h1>
          <ul className={styles.learners}>
            {learners.map((learner, i) => (
              <li key={learner.id}>
                <Button
                  ref={i === 0 ? focusFirst : null}
                  size="large"
                  className={styles.learner}
                  onClick={() => void onOpen(learner)}
                >
                  {learner.name}
                </Button>
              </li>
            ))}
          </ul>
          <Button kind="quiet" className={styles.other} onClick={() => setNew(true)}>
            {m.another}
          </Button>
        </>
      )}
    </main>
  );
}

function NewLearner({
  onCreate,
  onBack,
}: {
  onCreate: (name: string) => Promise<void>;
  /** Null where there is nobody to go back to. */
  onBack: (() => void) | null;
}) {
  const m = useMessages(messages);
  const [name, setName] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!name.trim() || isBusy) return;
        setBusy(true);
        onCreate(name.trim()).catch((reason: Error) => {
          setBusy(false);
          setError(reason.message);
        });
      }}
    >
      <h1>{m.title}</h1>
      <p className={styles.lead}>{m.lead}</p>
      <label className={styles.label} htmlFor="name">
        {m.name}
      </label>
      <input
        id="name"
        className={styles.input}
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={60}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the one field of the first screen
        autoFocus
        aria-describedby="name-hint"
      />
      <p id="name-hint" className={styles.hint}>
        {m.hint}
      </p>
      <p className={styles.notice}>{m.notice}</p>
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button kind="primary" size="large" type="submit" disabled={!name.trim() || isBusy}>
          {isBusy ? m.busy : m.start}
        </Button>
        {onBack ? (
          <Button size="large" disabled={isBusy} onClick={onBack}>
            {m.back}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

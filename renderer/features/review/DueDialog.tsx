import { useId, useState } from 'react';
import { addDays, dayNumber } from '../../../shared/scheduling/day.ts';
import { today, useProgress } from '../../data/progressStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, focusFirst } from '../../ui/Dialog.tsx';
import { writeDay } from '../../ui/dates.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './review.module.css';

/** Asks for the day on which a card is to come back. */
export function DueDialog({
  isOpen,
  onClose,
  onSet,
}: {
  isOpen: boolean;
  onClose: () => void;
  onSet: (day: string) => void;
}) {
  const m = useMessages(messages);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.setDue}>
      {isOpen ? <Form onClose={onClose} onSet={onSet} /> : null}
    </Dialog>
  );
}

function Form({ onClose, onSet }: { onClose: () => void; onSet: (day: string) => void }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { progress } = useProgress();
  const { day: now } = today(progress);
  const [day, setDay] = useState(addDays(now, 1));
  const id = useId();
  const isGood = /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= now && dayNumber(day) - dayNumber(now) <= 36_500;
  return (
    <form
      className={styles.dueForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (isGood) onSet(day);
      }}
    >
      <label htmlFor={id}>{m.setDueLabel}</label>
      <input
        ref={focusFirst}
        id={id}
        type="date"
        value={day}
        min={now}
        onChange={(event) => setDay(event.target.value)}
      />
      <div className={styles.quickDays}>
        {[1, 3, 7, 21].map((days) => (
          <Button key={days} size="small" onClick={() => setDay(addDays(now, days))}>
            {m.inDays(days)}
          </Button>
        ))}
      </div>
      <p className={styles.quietLine} role="status">
        {isGood ? m.dueOn(writeDay(dayNumber(day), language, 'long')) : m.dueBad}
      </p>
      <div className={styles.quickDays}>
        <Button type="submit" kind="primary" disabled={!isGood}>
          {m.setDue}
        </Button>
        <Button onClick={onClose}>{m.cancel}</Button>
      </div>
    </form>
  );
}

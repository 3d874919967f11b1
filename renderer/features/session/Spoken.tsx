import { useEffect, useRef, useState } from 'react';
import type { Question } from '../../../shared/content/questionSchema.ts';
import type { Item } from '../../../shared/quiz/session.ts';
import { describeChange } from '../../../shared/quiz/spoken.ts';
import { useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';

/**
 * Says politely what a key did to the item on screen where the focus is not on what it changed: chosen, struck out, marked. Nothing is
 * said of a new item: the focus goes to it.
 */
export function Spoken({ id, question, item }: { id: string; question: Question | undefined; item: Item }) {
  const m = useMessages(messages);
  const before = useRef({ id, item });
  const [said, setSaid] = useState('');
  useEffect(() => {
    const last = before.current;
    before.current = { id, item };
    if (last.id !== id || item.answer) setSaid('');
    else if (last.item !== item && question) {
      const told = describeChange(question, last.item, item).map(({ what, label, other }) =>
        m.spoken[what](label, other),
      );
      if (told.length > 0) setSaid(told.join(' '));
    }
  }, [id, item, question, m]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

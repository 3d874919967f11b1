import { useEffect, useRef, useState } from 'react';
import type { Segment } from '../../shared/progress/history.ts';
import { reviewHistory } from '../data/progressStore.ts';
import { defineMessages, useMessages } from '../ui/messages.ts';
import { complain } from '../ui/toast.ts';

const messages = defineMessages(
  {
    unread: (why: string) =>
      `The history could not be read: ${why}. Nothing is lost; close the app and open it again.`,
  },
  {
    unread: (why) =>
      `No se pudo leer el historial: ${why}. No se ha perdido nada; cierre la aplicación y ábrala de nuevo.`,
  },
);

/** Every review ever, read anew with each `version`; null until it is there. A failure is said and leaves what was read before. */
export function useReviewHistory(version: unknown = null): readonly Segment[] | null {
  const m = useMessages(messages);
  const [history, setHistory] = useState<readonly Segment[] | null>(null);
  const words = useRef(m);
  useEffect(() => {
    words.current = m;
  }, [m]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version may have new reviews
  useEffect(() => {
    let isCurrent = true;
    reviewHistory().then(
      (segments) => isCurrent && setHistory(segments),
      (error: Error) => isCurrent && complain(words.current.unread(error.message)),
    );
    return () => {
      isCurrent = false;
    };
  }, [version]);
  return history;
}

import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { confusions, contrastSet } from '../../../shared/quiz/confusion.ts';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { useProgress } from '../../data/progressStore.ts';
import { beginSession } from '../../data/sessions.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain } from '../../ui/toast.ts';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';
import { messages } from './messages.ts';
import styles from './mistakes.module.css';

/** Pairs shown, and items of a contrast set. */
const MOST = 8;
const ITEMS = 10;

/** Conditions taken for one another, with questions that tell them apart. */
export function Confusions() {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { conditions } = usePackIndex();
  const { progress, version } = useProgress();
  const [, go] = useLocation();
  const once = useOneAtATime();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the progress is one object; its version says when it changed
  const pairs = useMemo(
    () => confusions(pack, progress.sessions.values()).slice(0, MOST),
    [pack, progress, version],
  );
  if (pairs.length === 0) return null;
  const nameOf = (id: string) => conditions.get(id)?.title[language] ?? id;
  const contrast = async (asked: string, taken: string) => {
    try {
      const questions = contrastSet(pack, asked, taken, ITEMS);
      const plan = await beginSession({ mode: 'tutor', questions, conditions: [asked, taken] });
      go(`/quiz/session?id=${plan.session}`);
    } catch (error) {
      complain(m.notStarted((error as Error).message));
    }
  };
  return (
    <section className={styles.group} aria-labelledby="confusions">
      <h2 id="confusions">{m.confusions}</h2>
      <table className={styles.confusions}>
        <thead>
          <tr>
            <th scope="col">{m.asked}</th>
            <th scope="col">{m.taken}</th>
            <th scope="col">{m.times}</th>
            <th scope="col">
              <span className="visually-hidden">{m.contrast}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ asked, taken, count }) => (
            <tr key={`${asked}/${taken}`}>
              <th scope="row">{nameOf(asked)}</th>
              <td>{nameOf(taken)}</td>
              <td>{count}</td>
              <td>
                <Button
                  size="small"
                  aria-label={m.contrastOf(nameOf(asked), nameOf(taken))}
                  onClick={() => void once(() => contrast(asked, taken))}
                >
                  {m.contrast}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { ChevronDown, TriangleAlert } from 'lucide-react';
import type { CAUSES } from '../../../shared/progress/events.ts';
import { retestDay } from '../../../shared/progress/foldAnswer.ts';
import { lastSeed } from '../../../shared/quiz/plan.ts';
import { variantOf, variedText, varies } from '../../../shared/quiz/vary.ts';
import { BookmarkQuestion, OwnNote } from '../../content/question/BookmarkQuestion.tsx';
import { Causes } from '../../content/question/Causes.tsx';
import { Explained } from '../../content/question/Explained.tsx';
import { PackText } from '../../content/question/PackText.tsx';
import { Stem } from '../../content/question/Stem.tsx';
import { usePackIndex } from '../../data/packStore.ts';
import { useProgress } from '../../data/progressStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './mistakes.module.css';

/** One missed question by its opening words, which give nothing away: when it comes back, why it was missed; opened, the item as it was explained. */
export function MistakeLine({
  id,
  day,
  isOpen,
  onToggle,
}: {
  id: string;
  /** Today. */
  day: string;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const authored = usePackIndex().questions.get(id);
  const { questions, sessions } = useProgress().progress;
  const row = questions.get(id);
  if (!authored || !row) return null;
  const seed = varies(authored) ? lastSeed(sessions.values(), id) : 0;
  const question = variantOf(authored, seed);
  const on = retestDay(row);
  const write = (iso: string) =>
    new Date(`${iso}T12:00:00Z`).toLocaleDateString(language === 'es' ? 'es-ES' : 'en-GB', {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
  return (
    <li className={styles.item}>
      <button type="button" className={styles.line} aria-expanded={isOpen} onClick={onToggle}>
        <span className={styles.stem}>
          <PackText
            textKey={`${id}.stem`}
            text={question.stem}
            change={(stem) => variedText(question, stem, seed)}
            flat
          />
        </span>
        <span className={styles.facts}>
          <span data-due={on <= day || undefined}>{on <= day ? m.dueNow : m.dueOn(write(on))}</span>
          {row.retests > 0 ? <span>{m.once}</span> : null}
          <span>{row.cause ? m.causes[row.cause as (typeof CAUSES)[number]] : m.noCause}</span>
          {row.dangerous ? (
            <span className={styles.dangerous}>
              <TriangleAlert aria-hidden="true" />
              {m.dangerous}
            </span>
          ) : null}
        </span>
        <ChevronDown className={styles.chevron} aria-hidden="true" />
      </button>
      {isOpen ? (
        <div className={styles.detail}>
          <Stem question={question} seed={seed} isAsked={false} />
          <div>
            <Explained question={question} response={row.lastCorrect ? null : row.lastResponse} struck={[]} />
            <div className={styles.causes}>
              <OwnNote id={id} />
              <Causes id={id} />
              <BookmarkQuestion id={id} />
            </div>
          </div>
        </div>
      ) : null}
    </li>
  );
}

import { Check, ChevronDown, ClipboardCopy, Flag, Minus, SquarePen, TriangleAlert, X } from 'lucide-react';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import type { Pack } from '../../../shared/content/pack.ts';
import type { Question } from '../../../shared/content/questionSchema.ts';
import { cardOfItem, itemText } from '../../../shared/quiz/paper.ts';
import type { Reviewed } from '../../../shared/quiz/results.ts';
import { writeClock } from '../../../shared/quiz/stopwatch.ts';
import { variantOf } from '../../../shared/quiz/vary.ts';
import { makeCardAddress } from '../../content/card/makeCard.ts';
import { BookmarkQuestion, OwnNote } from '../../content/question/BookmarkQuestion.tsx';
import { Causes } from '../../content/question/Causes.tsx';
import { Explained } from '../../content/question/Explained.tsx';
import { PackText } from '../../content/question/PackText.tsx';
import { Stem } from '../../content/question/Stem.tsx';
import { useHighlights } from '../../content/question/useHighlights.ts';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { messages } from './messages.ts';
import styles from './results.module.css';

/** One item of an ended session; opened, as it was explained, with the learner's strikes and highlights. */
export function ReviewLine({
  one,
  seed,
  isOpen,
  onToggle,
  onSimilar,
}: {
  one: Reviewed;
  /** The session's: values are shown as they were asked. */
  seed: number;
  isOpen: boolean;
  onToggle: () => void;
  /** Null while another session would get in the way of an exam. */
  onSimilar: (() => void) | null;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const authored = usePackIndex().questions.get(one.question);
  const question = authored && variantOf(authored, seed);
  const [, go] = useLocation();
  const { item, outcome } = one;
  const facts = [
    one.isDangerous ? m.dangerous : null,
    one.change ? m.changed[one.change] : null,
    one.isSlow ? m.slow : null,
    item.isMarked ? m.marked : null,
  ].filter((fact) => fact !== null);
  const copy = () =>
    question &&
    void navigator.clipboard.writeText(itemText(pack, question, language, true, seed)).then(
      () => say(m.copied),
      () => complain(m.notCopied),
    );
  const makeCard = () => {
    if (!question) return;
    const title = conditionTitle(pack, question.condition)?.[language] ?? question.condition;
    go(makeCardAddress({ ...cardOfItem(pack, question, language), source: `${title} (${question.id})` }));
  };
  return (
    <li className={styles.item}>
      <button type="button" className={styles.line} aria-expanded={isOpen} onClick={onToggle}>
        <span className={styles.sign} data-state={outcome}>
          {outcome === 'right' ? (
            <Check aria-hidden="true" />
          ) : outcome === 'wrong' ? (
            <X aria-hidden="true" />
          ) : (
            <Minus aria-hidden="true" />
          )}
          <span className="visually-hidden">{m.outcomes[outcome]}</span>
        </span>
        <span className={styles.number}>{one.index + 1}</span>
        <span className={styles.objective}>
          {question ? (
            <PackText textKey={`${one.question}.objective`} text={question.objective} flat />
          ) : (
            one.question
          )}
          {facts.length > 0 ? (
            <span className={styles.facts}>
              {one.isDangerous ? <TriangleAlert aria-hidden="true" /> : null}
              {item.isMarked ? <Flag aria-hidden="true" /> : null}
              {facts.join(' · ')}
            </span>
          ) : null}
        </span>
        <span className={styles.time}>
          {writeClock(item.spentMs)}
          <span className="visually-hidden"> {m.ofBudget(writeClock(one.budgetMs))}</span>
        </span>
        <ChevronDown className={styles.chevron} aria-hidden="true" />
      </button>
      {isOpen && question ? (
        <div className={styles.detail}>
          <Marked one={one} question={question} seed={seed} />
          <div>
            <p className={styles.budget}>
              {m.timeAgainst(writeClock(item.spentMs), writeClock(one.budgetMs))}
            </p>
            <Explained question={question} response={item.choice} struck={item.struck} />
            <OwnNote id={one.question} />
            {outcome === 'wrong' ? (
              <div className={styles.causes}>
                <Causes id={one.question} />
              </div>
            ) : null}
            <div className={styles.actions}>
              {onSimilar ? (
                <Button size="small" onClick={onSimilar}>
                  {m.similar}
                </Button>
              ) : null}
              <Button size="small" icon={<SquarePen aria-hidden="true" />} onClick={makeCard}>
                {m.makeCard}
              </Button>
              <Button size="small" icon={<ClipboardCopy aria-hidden="true" />} onClick={copy}>
                {m.copy}
              </Button>
              <BookmarkQuestion id={one.question} />
            </div>
          </div>
        </div>
      ) : null}
    </li>
  );
}

function conditionTitle(pack: Pack, id: string) {
  return pack.conditions.find((condition) => condition.id === id)?.title;
}

function Marked({ one, question, seed }: { one: Reviewed; question: Question; seed: number }) {
  const stem = useRef<HTMLDivElement>(null);
  useHighlights(stem, one.item.highlights);
  return <Stem question={question} seed={seed} isAsked={false} stemRef={stem} />;
}

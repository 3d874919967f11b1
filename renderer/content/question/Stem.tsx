import type { Ref } from 'react';
import { localised } from '../../../shared/content/pack.ts';
import type { Question } from '../../../shared/content/questionSchema.ts';
import { variedText } from '../../../shared/quiz/vary.ts';
import { usePack } from '../../data/packStore.ts';
import { useLanguage } from '../../ui/messages.ts';
import { LabTable } from '../LabTable.tsx';
import { Markup } from '../Markup.tsx';
import styles from './question.module.css';

/** Vignette, laboratory table and lead-in. While it is asked, nothing in it is a link: a link would be a hint. */
export function Stem({
  question,
  seed = 0,
  isAsked,
  stemRef,
}: {
  /** As asked: its values drawn. */
  question: Question;
  /** With which they were drawn; a translation gets the same. */
  seed?: number;
  isAsked: boolean;
  stemRef?: Ref<HTMLDivElement>;
}) {
  const pack = usePack();
  const language = useLanguage();
  const isUntranslated = language === 'es' && !(`${question.id}.stem` in pack.es);
  return (
    <div
      className={styles.stem}
      id={`stem-${question.id}`}
      ref={stemRef}
      lang={isUntranslated ? 'en' : undefined}
    >
      <div>
        <Markup
          text={variedText(question, localised(pack, `${question.id}.stem`, question.stem, language), seed)}
          flat={isAsked}
        />
      </div>
      <LabTable labs={question.labs} />
      <p className={styles.lead} id={`lead-${question.id}`}>
        <Markup text={localised(pack, `${question.id}.lead`, question.lead, language)} flat={isAsked} />
      </p>
    </div>
  );
}

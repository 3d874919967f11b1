import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { localised } from '../../../shared/content/pack.ts';
import type { Appraisal } from '../../../shared/content/schema.ts';
import { Citations, numberSources } from '../../content/Citations.tsx';
import { Markup } from '../../content/Markup.tsx';
import { usePack } from '../../data/packStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import styles from './condition.module.css';
import { messages } from './messages.ts';

/** Doubtful statements seen in the wild. The reader judges first, then sees why. */
export function AppraisalSection({
  appraisals,
  wanted,
}: {
  appraisals: readonly Appraisal[];
  wanted: string | null;
}) {
  const m = useMessages(messages);
  return (
    <section className={styles.section} data-section="appraisal" aria-labelledby="section-appraisal">
      <div className={styles.sectionHead}>
        <h2 id="section-appraisal" tabIndex={-1}>
          {m.section.appraisal}
        </h2>
      </div>
      <p className={styles.lead}>{m.appraisalLead}</p>
      <ul className={styles.appraisals}>
        {appraisals.map((one) => (
          <AppraisalView key={one.id} appraisal={one} isWanted={one.id === wanted} />
        ))}
      </ul>
    </section>
  );
}

function AppraisalView({ appraisal, isWanted }: { appraisal: Appraisal; isWanted: boolean }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const [isOpen, setOpen] = useState(false);
  const why = useRef<HTMLDivElement>(null);
  const text = (field: 'statement' | 'why') =>
    localised(pack, `${appraisal.id}.${field}`, appraisal[field], language);
  return (
    <li
      className={styles.appraisal}
      id={appraisal.id}
      tabIndex={-1}
      data-wanted={isWanted || undefined}
      lang={language === 'es' && !(`${appraisal.id}.statement` in pack.es) ? 'en' : undefined}
    >
      <blockquote className={styles.statement}>
        <Markup text={text('statement')} />
      </blockquote>
      {isOpen ? (
        <div className={styles.why} ref={why} tabIndex={-1}>
          <p className={styles.verdict}>
            <span data-verdict={appraisal.verdict}>{m.verdicts[appraisal.verdict]}</span> ·{' '}
            {m.skills[appraisal.skill]}
          </p>
          <p>
            <Markup text={text('why')} />
            <Citations citations={appraisal.sources} numbers={numberSources([appraisal.sources])} />
          </p>
        </div>
      ) : (
        <Button
          size="small"
          onClick={() => {
            flushSync(() => setOpen(true));
            why.current?.focus({ preventScroll: true });
          }}
        >
          {m.judge}
        </Button>
      )}
    </li>
  );
}

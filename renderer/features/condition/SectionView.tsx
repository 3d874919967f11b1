import { Eye, EyeOff } from 'lucide-react';
import { labelOf } from '../../../shared/content/pack.ts';
import type { Claim, Section } from '../../../shared/content/schema.ts';
import { usePack } from '../../data/packStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useKeysOf } from '../../ui/commands.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { ClaimView } from './ClaimView.tsx';
import styles from './condition.module.css';
import { messages } from './messages.ts';
import { SectionMargin } from './SectionMargin.tsx';

/** One section: high-yield as a numbered list, claims with a row heading as rows, the others as paragraphs. */
export function SectionView({
  section,
  claims,
  hidden,
  numbers,
  earlier,
  isTested,
  isHere,
  wanted,
  onTest,
}: {
  section: Exclude<Section, 'appraisal'>;
  claims: readonly Claim[];
  /** Claims that a deeper reading would show. */
  hidden: number;
  numbers: ReadonlyMap<string, number>;
  /** Sources that the sections above have shown. */
  earlier: ReadonlySet<string>;
  isTested: boolean;
  /** The section being read, which the keys are for. */
  isHere: boolean;
  wanted: string | null;
  onTest: () => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const keysOf = useKeysOf();
  const free = claims.filter((claim) => claim.label === undefined);
  const rows = new Map<string, Claim[]>();
  for (const claim of claims) {
    const label = labelOf(pack, claim, language);
    if (label !== undefined) rows.set(label, [...(rows.get(label) ?? []), claim]);
  }
  const view = (claim: Claim, tag: 'p' | 'span') => (
    <ClaimView
      key={claim.id}
      claim={claim}
      numbers={numbers}
      isTested={isTested}
      isWanted={claim.id === wanted}
      tag={tag}
    />
  );
  return (
    <section className={styles.section} data-section={section} aria-labelledby={`section-${section}`}>
      <div className={styles.sectionHead}>
        <h2 id={`section-${section}`} tabIndex={-1}>
          {m.section[section]}
        </h2>
        <Button
          size="small"
          keys={isHere ? keysOf({ id: 'condition.test', keys: ['T'] })[0] : undefined}
          icon={isTested ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
          onClick={onTest}
        >
          {isTested ? m.showAll : m.testMe}
        </Button>
      </div>
      <div className={styles.columns}>
        <div>
          {section === 'high-yield' ? (
            <ol className={styles.highYield}>
              {claims.map((claim) => (
                <li key={claim.id}>{view(claim, 'span')}</li>
              ))}
            </ol>
          ) : (
            <>
              {free.map((claim) => view(claim, 'p'))}
              {rows.size > 0 ? (
                <dl className={styles.rows}>
                  {[...rows].map(([label, list]) => (
                    <div key={label} className={styles.row}>
                      <dt>{label}</dt>
                      <dd>{list.map((claim) => view(claim, 'p'))}</dd>
                    </div>
                  ))}
                </dl>
              ) : null}
            </>
          )}
          {hidden > 0 ? <p className={styles.more}>{m.deeper(hidden)}</p> : null}
        </div>
        <SectionMargin section={section} claims={claims} earlier={earlier} numbers={numbers} />
      </div>
    </section>
  );
}

import { localised } from '../../../shared/content/pack.ts';
import type { Claim, Section } from '../../../shared/content/schema.ts';
import { MarginNote } from '../../content/annotate/ClaimNote.tsx';
import { keyOf, Reference } from '../../content/Citations.tsx';
import { Markup } from '../../content/Markup.tsx';
import { usePack } from '../../data/packStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import styles from './condition.module.css';
import { messages } from './messages.ts';

/**
 * Beside a section from 1,280 px: the learner's notes, where the sources differ, then the sources named here for the first
 * time, as many as there is room for; all of them stand at the foot of the page.
 */
export function SectionMargin({
  section,
  claims,
  earlier,
  numbers,
}: {
  section: Section;
  claims: readonly Claim[];
  /** Sources that an earlier section has shown. */
  earlier: ReadonlySet<string>;
  numbers: ReadonlyMap<string, number>;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const keys = [...new Set(claims.flatMap((claim) => claim.sources.map(keyOf)))].filter(
    (key) => !earlier.has(key),
  );
  return (
    <div className={styles.margin} role="group" aria-label={m.beside(m.section[section])}>
      {claims.map((claim) => (
        <MarginNote key={claim.id} target={`claim:${claim.id}`} />
      ))}
      {claims
        .filter((claim) => claim.differ !== undefined)
        .map((claim) => (
          <p key={claim.id} className={styles.marginNote} data-kind="differ">
            <b>{m.theyDiffer}</b>{' '}
            <Markup text={localised(pack, `${claim.id}.differ`, claim.differ ?? '', language)} />
          </p>
        ))}
      <div className={styles.marginSources}>
        {keys.map((key) => {
          const source = pack.sources[key];
          return source ? (
            <p key={key} className={styles.marginNote}>
              <b>{numbers.get(key)}</b> <Reference source={source} isShort />
            </p>
          ) : null;
        })}
      </div>
    </div>
  );
}

import { localised } from '../../../shared/content/pack.ts';
import type { Claim } from '../../../shared/content/schema.ts';
import { keyOf, Reference } from '../../content/Citations.tsx';
import { Markup } from '../../content/Markup.tsx';
import { usePack } from '../../data/packStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import styles from './condition.module.css';
import { messages } from './messages.ts';

/** Beside a section from 1,280 px: where the sources differ, then the sources named here for the first time. */
export function SectionMargin({
  claims,
  earlier,
  numbers,
}: {
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
  const shown = keys.slice(0, Math.max(3, claims.length));
  return (
    <aside className={styles.margin} aria-label={m.sources}>
      {claims
        .filter((claim) => claim.differ !== undefined)
        .map((claim) => (
          <p key={claim.id} className={styles.marginNote} data-kind="differ">
            <b>{m.theyDiffer}</b>{' '}
            <Markup text={localised(pack, `${claim.id}.differ`, claim.differ ?? '', language)} />
          </p>
        ))}
      {shown.map((key) => {
        const source = pack.sources[key];
        return source ? (
          <p key={key} className={styles.marginNote}>
            <b>{numbers.get(key)}</b> <Reference source={source} isShort />
          </p>
        ) : null;
      })}
    </aside>
  );
}

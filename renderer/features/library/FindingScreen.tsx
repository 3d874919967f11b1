import { claimsOf, localised } from '../../../shared/content/pack.ts';
import { Citations, numberSources } from '../../content/Citations.tsx';
import { Markup } from '../../content/Markup.tsx';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import styles from './library.module.css';
import { messages } from './messages.ts';

/** One finding and the claims that link it to conditions. A finding stated to be absent makes no link. */
export function FindingScreen({ id }: { id: string }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const finding = usePackIndex().findings.get(id);
  if (!finding) {
    return (
      <div className={styles.page}>
        <Empty isPage title={m.noFinding} />
      </div>
    );
  }
  const rows = pack.conditions
    .map((condition) => ({
      condition,
      claims: claimsOf(condition).flatMap(([, claim]) => {
        const link = claim.findings.find((one) => one.id === id && one.status === 'present');
        return link ? [{ claim, frequency: link.frequency }] : [];
      }),
    }))
    .filter(({ claims }) => claims.length > 0);
  return (
    <div className={styles.page}>
      <h1>{finding.name[language]}</h1>
      <p className={styles.codes}>
        {[finding.hpo, ...finding.synonyms[language]].filter(Boolean).join(' · ')}
      </p>
      {rows.length === 0 ? <Empty title={m.notLinked} /> : null}
      {rows.map(({ condition, claims }) => (
        <section key={condition.id} className={styles.group}>
          <h2>
            <a className={styles.link} href={`#/condition/${condition.id}`}>
              {condition.title[language]}
            </a>
          </h2>
          {claims.map(({ claim, frequency }) => (
            <p
              key={claim.id}
              className={styles.claim}
              lang={language === 'es' && !(claim.id in pack.es) ? 'en' : undefined}
            >
              <Markup text={localised(pack, claim.id, claim.text, language)} />
              <Citations
                citations={claim.sources}
                numbers={numberSources([claim.sources])}
                level={claim.level}
              />
              {frequency === 'unknown' ? null : (
                <span className={styles.frequency}>{m.inPatients(m.frequency[frequency])}</span>
              )}
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}

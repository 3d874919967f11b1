import { useMemo } from 'react';
import { claimsById, localised, type Pack } from '../../../shared/content/pack.ts';
import type { Question } from '../../../shared/content/schema.ts';
import { usePack } from '../../data/packStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { Citations, keyOf, numberSources } from '../Citations.tsx';
import { Markup } from '../Markup.tsx';
import { messages } from './messages.ts';
import { LETTERS, Verdict } from './Options.tsx';
import styles from './question.module.css';

/** Every option with its reason and sources, then what to take away and the claims behind it. */
export function Explained({
  question,
  choice,
  struck,
}: {
  question: Question;
  choice: number | null;
  struck: readonly number[];
}) {
  const m = useMessages(messages);
  const pack = usePack();
  const language = useLanguage();
  const numbers = useMemo(() => numberSources(sourcesOf(pack, question)), [pack, question]);
  const claims = claimsById(pack);
  return (
    <>
      <ol className={styles.options} aria-label={m.options}>
        {question.options.map((option, i) => {
          const letter = LETTERS[i] ?? '';
          const kind = option.correct ? 'right' : choice === i ? 'wrong' : 'plain';
          const key = `${question.id}.options.${i}`;
          return (
            <li
              key={letter}
              className={styles.told}
              data-kind={kind}
              data-struck={struck.includes(i) || undefined}
            >
              <span className={styles.letter}>{letter}</span>
              <div className={styles.toldBody}>
                <p className={styles.optionText}>
                  <Markup text={localised(pack, `${key}.text`, option.text, language)} />
                </p>
                <p className={styles.why}>
                  {choice === i ? <b>{m.yours} </b> : null}
                  {option.dangerous ? <b className={styles.dangerous}>{m.dangerous}. </b> : null}
                  <Markup text={localised(pack, `${key}.why`, option.why, language)} />
                  <Citations citations={sourcesOfOption(pack, option.claims, numbers)} numbers={numbers} />
                </p>
              </div>
              <Verdict kind={kind} />
            </li>
          );
        })}
      </ol>
      <section className={styles.objective} aria-label={m.objective}>
        <p>
          <b>
            <Markup text={localised(pack, `${question.id}.objective`, question.objective, language)} />
          </b>
        </p>
        <details className={styles.claims}>
          <summary>{m.claims(question.claims.length)}</summary>
          <ul>
            {question.claims.map((id) => {
              const placed = claims.get(id);
              if (!placed) return null;
              return (
                <li key={id}>
                  <Markup text={localised(pack, id, placed.claim.text, language)} />
                  <Citations citations={placed.claim.sources} numbers={numbers} level={placed.claim.level} />{' '}
                  <a
                    href={`#/condition/${placed.condition.id}?claim=${id}`}
                    className={styles.claimLink}
                    aria-label={m.openClaim(placed.condition.title[language])}
                  >
                    {placed.condition.title[language]} →
                  </a>
                </li>
              );
            })}
          </ul>
        </details>
      </section>
    </>
  );
}

/** Sources in order of first mention: the options' claims first, then the question's own. */
function sourcesOf(pack: Pack, question: Question) {
  const claims = claimsById(pack);
  return [...question.options.flatMap((option) => option.claims), ...question.claims].map(
    (id) => claims.get(id)?.claim.sources ?? [],
  );
}

/** The sources of an option's claims, each once, in ascending order of their numbers. */
function sourcesOfOption(pack: Pack, ids: readonly string[], numbers: ReadonlyMap<string, number>) {
  const claims = claimsById(pack);
  const byKey = new Map(
    ids.flatMap((id) => claims.get(id)?.claim.sources ?? []).map((citation) => [keyOf(citation), citation]),
  );
  return [...byKey]
    .sort(([a], [b]) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0))
    .map(([, citation]) => citation);
}

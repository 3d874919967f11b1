import { localised } from '../../../shared/content/pack.ts';
import type { Condition, Language } from '../../../shared/content/schema.ts';
import { SourceDetails } from '../../content/Citations.tsx';
import { Markup } from '../../content/Markup.tsx';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { useMessages } from '../../ui/messages.ts';
import styles from './foot.module.css';
import { messages } from './messages.ts';

/** What follows the text: the case, the questions people ask, neighbours, codes, and every source in full. */
export function ConditionFoot({
  condition,
  numbers,
  language,
}: {
  condition: Condition;
  numbers: ReadonlyMap<string, number>;
  language: Language;
}) {
  const m = useMessages(messages);
  const pack = usePack();
  const { conditions } = usePackIndex();
  const cases = pack.cases.filter((one) => one.condition === condition.id);
  const answers = pack.answers.filter((one) => one.condition === condition.id);
  const related = condition.related.map((id) => conditions.get(id)).filter((one) => one !== undefined);
  const { note, ...codes } = condition.ids;
  return (
    <footer className={styles.foot}>
      {cases.length > 0 ? (
        <section>
          <h2>{m.cases}</h2>
          <ul className={styles.plain}>
            {cases.map((one) => (
              <li key={one.id}>
                <a className={styles.link} href={`#/case/${one.id}`}>
                  {one.title[language]}
                </a>
                <span className={styles.meta}>{m.steps(one.steps.length)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {answers.length > 0 ? (
        <section>
          <h2>{m.answers}</h2>
          {answers.map((answer) => (
            <details
              key={answer.id}
              className={styles.answer}
              id={answer.id}
              lang={language === 'es' && !(`${answer.id}.question` in pack.es) ? 'en' : undefined}
            >
              <summary>
                <Markup text={localised(pack, `${answer.id}.question`, answer.question, language)} flat />
              </summary>
              {answer.voices.map((voice, i) => (
                <div key={voice.voice} className={styles.voice}>
                  <h3>{m.voices[voice.voice]}</h3>
                  <p>
                    <Markup text={localised(pack, `${answer.id}.voices.${i}.text`, voice.text, language)} />
                  </p>
                </div>
              ))}
            </details>
          ))}
        </section>
      ) : null}
      {related.length > 0 ? (
        <section>
          <h2>{m.related}</h2>
          <ul className={styles.inline}>
            {related.map((one) => (
              <li key={one.id}>
                <a className={styles.link} href={`#/condition/${one.id}`}>
                  {one.title[language]}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>{m.sources}</h2>
        <ol className={styles.sources}>
          {[...numbers.keys()].map((key) => {
            const source = pack.sources[key];
            return <li key={key}>{source ? <SourceDetails source={source} /> : key}</li>;
          })}
        </ol>
      </section>
      <p className={styles.meta}>
        {Object.entries(codes)
          .filter(([, code]) => code)
          .map(([system, code]) => `${m.codes[system as keyof typeof codes]} ${code}`)
          .join(' · ')}
        {note ? ` (${note[language]})` : null}
      </p>
    </footer>
  );
}

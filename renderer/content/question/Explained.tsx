import { SquareDashed } from 'lucide-react';
import { useMemo } from 'react';
import { claimsById, type Pack } from '../../../shared/content/pack.ts';
import { writeQuantity } from '../../../shared/content/quantity.ts';
import type { Question } from '../../../shared/content/questionSchema.ts';
import { explain, type Section } from '../../../shared/quiz/scoring/explain.ts';
import { readPoint } from '../../../shared/quiz/scoring/hotspot.ts';
import { scoreResponse } from '../../../shared/quiz/scoring/score.ts';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { Citations, numberSources } from '../Citations.tsx';
import { makeOcclusionAddress } from '../card/makeCard.ts';
import { LabTable } from '../LabTable.tsx';
import { Figure } from './Figure.tsx';
import figure from './figure.module.css';
import { messages } from './messages.ts';
import { PackText } from './PackText.tsx';
import styles from './question.module.css';
import { ToldLine } from './ToldLine.tsx';

/** Every option with its reason and sources, then what to take away and the claims behind it. */
export function Explained({
  question,
  response,
  struck,
}: {
  question: Question;
  response: unknown;
  struck: readonly number[];
}) {
  const m = useMessages(messages);
  const pack = usePack();
  const { analytes } = usePackIndex();
  const language = useLanguage();
  const sections = useMemo(() => explain(question, response), [question, response]);
  const numbers = useMemo(
    () => numberSources(sourcesOf(pack, question, sections)),
    [pack, question, sections],
  );
  const claims = claimsById(pack);
  const isChoice = ['single', 'multiple', 'hotspot', 'set'].includes(question.kind);
  const { points } = scoreResponse(question, response, (id) => analytes.get(id));
  const point = question.kind === 'hotspot' ? readPoint(response) : null;
  const drawing = question.kind === 'hotspot' ? pack.figures?.[question.figure.file] : undefined;
  const isLettered = drawing?.children.some((one) => typeof one !== 'string' && one.tag === 'text');
  return (
    <>
      {points > 0 && points < 1 ? (
        <p className={styles.points}>{m.points(Math.round(points * 100))}</p>
      ) : null}
      {question.kind === 'hotspot' ? (
        <>
          <Figure figure={question.figure}>
            {question.options.map((option, at) => (
              <span
                key={option.text}
                className={figure.spot}
                data-right={option.correct || undefined}
                style={{
                  left: `${option.spot.x}%`,
                  top: `${option.spot.y}%`,
                  width: `${2 * option.spot.radius}%`,
                  height: `${2 * option.spot.radius}%`,
                }}
              >
                {isLettered ? null : 'ABCDEFGH'[at]}
              </span>
            ))}
            {point ? (
              <span className={figure.cross} style={{ left: `${point.x}%`, top: `${point.y}%` }} />
            ) : null}
          </Figure>
          <p className={figure.figureFoot}>
            <ButtonLink
              href={`#${makeOcclusionAddress({ kind: 'figure', file: question.figure.file }, `${pack.title[language]} (${question.id})`)}`}
              icon={<SquareDashed aria-hidden="true" />}
            >
              {m.occlude}
            </ButtonLink>
          </p>
        </>
      ) : null}
      {question.kind === 'numeric' ? <NumericTold question={question} response={response} /> : null}
      {sections.map(({ part, lines }, at) => {
        const told = part !== undefined && question.kind === 'set' ? question.parts[part] : undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: sections never change place
          <div key={at} className={styles.section}>
            {told ? (
              <div>
                <p className={styles.partText}>
                  <PackText textKey={`${question.id}.parts.${part}.text`} text={told.text} />
                </p>
                <LabTable labs={told.labs} />
                <p className={styles.partLead}>
                  <PackText textKey={`${question.id}.parts.${part}.lead`} text={told.lead} />
                </p>
              </div>
            ) : null}
            <ol className={styles.options} aria-label={m.options}>
              {lines.map((line) => (
                <ToldLine
                  key={line.textKey}
                  line={line}
                  isChoice={isChoice}
                  isStruck={at === 0 && struck.includes(line.place)}
                  numbers={numbers}
                />
              ))}
            </ol>
          </div>
        );
      })}
      <section className={styles.objective} aria-label={m.objective}>
        <p>
          <b>
            <PackText textKey={`${question.id}.objective`} text={question.objective} />
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
                  <PackText textKey={id} text={placed.claim.text} />
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

/** The number that was wanted, in both units, and why. */
function NumericTold({
  question,
  response,
}: {
  question: Extract<Question, { kind: 'numeric' }>;
  response: unknown;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { analytes } = usePackIndex();
  const { value, tolerance, analyte: id, unit } = question.answer;
  const analyte = id === undefined ? undefined : analytes.get(id);
  const write = (low: number) => {
    if (!analyte) return `${low} ${unit?.[language] ?? ''}`.trim();
    const { si, conventional } = writeQuantity(
      { t: 'quantity', analyte: analyte.id, sign: '', low },
      analyte,
      language,
    );
    return conventional ? `${si} (${conventional})` : si;
  };
  const { text } = (response ?? {}) as { text?: unknown };
  return (
    <div className={styles.told} data-kind="right">
      <div className={styles.toldBody}>
        <p className={styles.optionText}>{m.wanted(write(value), tolerance > 0 ? write(tolerance) : null)}</p>
        {typeof text === 'string' ? <p className={styles.why}>{m.given(text)}</p> : null}
        <p className={styles.why}>
          <PackText textKey={`${question.id}.why`} text={question.why} />
        </p>
      </div>
    </div>
  );
}

/** Sources in order of first mention: those of the lines first, then the question's own. */
function sourcesOf(pack: Pack, question: Question, sections: readonly Section[]) {
  const claims = claimsById(pack);
  return [...sections.flatMap(({ lines }) => lines.flatMap((line) => line.claims)), ...question.claims].map(
    (id) => claims.get(id)?.claim.sources ?? [],
  );
}

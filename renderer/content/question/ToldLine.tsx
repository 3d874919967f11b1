import { Check, X } from 'lucide-react';
import { claimsById, type Pack } from '../../../shared/content/pack.ts';
import type { Line } from '../../../shared/quiz/scoring/explain.ts';
import { usePack } from '../../data/packStore.ts';
import { useMessages } from '../../ui/messages.ts';
import { Citations, keyOf } from '../Citations.tsx';
import { messages } from './messages.ts';
import { PackText } from './PackText.tsx';
import styles from './question.module.css';

/** One option, statement or item after the answer: how it ended, and why. The mark is shape and word as well as colour. */
export function ToldLine({
  line,
  isChoice,
  isStruck,
  numbers,
}: {
  line: Line;
  /** It could be chosen: when it is neither right nor was chosen, that is said. */
  isChoice: boolean;
  isStruck: boolean;
  numbers: ReadonlyMap<string, number>;
}) {
  const m = useMessages(messages);
  const pack = usePack();
  const said = [
    ...(line.state !== 'plain' ? [m[line.state]] : isChoice ? [m.notTheAnswer] : []),
    ...(isStruck ? [m.struck] : []),
  ];
  return (
    <li className={styles.told} data-kind={line.state} data-struck={isStruck || undefined}>
      <span className={styles.letter}>{line.label}</span>
      <div className={styles.toldBody}>
        <p className={styles.optionText}>
          {said.length > 0 ? <span className="visually-hidden">{said.join(', ')}: </span> : null}
          <PackText textKey={line.textKey} text={line.text} />
        </p>
        <p className={styles.why}>
          {line.isYours ? <b>{m.yours} </b> : null}
          {line.key !== undefined ? <b>{m.keyIs(wordOf(line.key, m))} </b> : null}
          {line.given !== undefined && line.state === 'wrong' ? (
            <b>{m.givenWas(wordOf(line.given, m))} </b>
          ) : null}
          {line.dangerous ? <b className={styles.dangerous}>{m.dangerous}. </b> : null}
          <PackText textKey={line.whyKey} text={line.why} />
          <Citations citations={sourcesOfLine(pack, line.claims, numbers)} numbers={numbers} />
        </p>
      </div>
      {line.state === 'plain' ? (
        <span />
      ) : (
        <span className={styles.verdict}>
          {line.state === 'right' ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
        </span>
      )}
    </li>
  );
}

/** True and false are words of the interface; letters and places stay. */
function wordOf(value: string, m: { isTrue: string; isFalse: string }): string {
  return value === 'true' ? m.isTrue : value === 'false' ? m.isFalse : value;
}

/** The sources of a line's claims, each once, in ascending order of their numbers. */
function sourcesOfLine(pack: Pack, ids: readonly string[], numbers: ReadonlyMap<string, number>) {
  const claims = claimsById(pack);
  const byKey = new Map(
    ids.flatMap((id) => claims.get(id)?.claim.sources ?? []).map((citation) => [keyOf(citation), citation]),
  );
  return [...byKey]
    .sort(([a], [b]) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0))
    .map(([, citation]) => citation);
}

import { useId, useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import {
  type Custom,
  contrastPairs,
  customCards,
  readCustom,
  writeCustom,
} from '../../../shared/scheduling/customStudy.ts';
import { useReviewHistory } from '../../content/useReviewHistory.ts';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { useProgress } from '../../data/progressStore.ts';
import { cardExists } from '../../data/study.ts';
import { studyNow } from '../../data/studyDay.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { InnerHead } from '../../ui/InnerHead.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './custom.module.css';
import { messages } from './messages.ts';

const KINDS = ['ahead', 'forgotten', 'flagged', 'scope', 'contrast'] as const;

/** Chooses what to study outside the day's queue, and says how many cards that is before it starts. */
export function CustomStudy() {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { conditions } = usePackIndex();
  const { progress, version } = useProgress();
  const [, go] = useLocation();
  const wanted = readCustom(useSearch());
  const [kind, setKind] = useState<Custom['kind']>(wanted?.kind ?? 'ahead');
  const [days, setDays] = useState(wanted && 'days' in wanted ? wanted.days : 3);
  const [scope, setScope] = useState<readonly string[]>(wanted?.kind === 'scope' ? wanted.conditions : []);
  const pairs = useMemo(() => contrastPairs(pack), [pack]);
  const [pair, setPair] = useState(() =>
    Math.max(
      0,
      pairs.findIndex(
        ([a, b]) =>
          wanted?.kind === 'contrast' && wanted.conditions.includes(a) && wanted.conditions.includes(b),
      ),
    ),
  );
  // The schedule is left alone unless asked.
  const [isPreview, setPreview] = useState(wanted?.preview ?? true);
  const history = useReviewHistory();
  const ids = useId();
  const custom: Custom | null =
    kind === 'ahead' || kind === 'forgotten'
      ? { kind, days, preview: isPreview }
      : kind === 'flagged'
        ? { kind, preview: isPreview }
        : kind === 'scope'
          ? scope.length > 0
            ? { kind, conditions: [...scope], preview: isPreview }
            : null
          : pairs[pair]
            ? { kind, conditions: pairs[pair], preview: isPreview }
            : null;
  const address = custom ? writeCustom(custom) : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says all of the choice
  const count = useMemo(() => {
    if (!custom || (kind === 'forgotten' && !history)) return null;
    return customCards(custom, {
      pack,
      deck: progress.deck,
      today: studyNow(progress).number,
      parameters: progress.settings.parameters,
      exists: cardExists(pack),
      history: history ?? [],
    }).length;
  }, [address, history, version, pack]);
  const start = () => {
    if (count) go(`/review?${address}`);
  };
  useCommands([
    { id: 'custom.start', label: m.title, keys: ['Enter'], run: start, group: m.title, disabled: !count },
  ]);
  const title = (id: string) => conditions.get(id)?.title[language] ?? id;

  return (
    <div className={styles.page}>
      <InnerHead back={{ href: '#/review', label: m.toReview }} title={m.title} lead={m.lead} />
      <Segmented
        label={m.what}
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({ value, label: m.kinds[value] }))}
      />
      <p className={styles.quiet}>{m.hints[kind]}</p>
      {kind === 'ahead' || kind === 'forgotten' ? (
        <Segmented
          label={m.days}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
          options={[1, 3, 7, 14].map((n) => ({ value: String(n), label: m.inDays(n) }))}
        />
      ) : null}
      {kind === 'scope' ? (
        <fieldset className={styles.scope}>
          <legend>{m.conditions}</legend>
          {pack.conditions.map(({ id }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={scope.includes(id)}
                onChange={(event) =>
                  setScope(event.target.checked ? [...scope, id] : scope.filter((one) => one !== id))
                }
              />
              {title(id)}
            </label>
          ))}
        </fieldset>
      ) : null}
      {kind === 'contrast' ? (
        <div className={styles.pair}>
          <label htmlFor={`${ids}-pair`}>{m.pair}</label>
          <select id={`${ids}-pair`} value={pair} onChange={(event) => setPair(Number(event.target.value))}>
            {pairs.map(([a, b], i) => (
              <option key={`${a} ${b}`} value={i}>
                {m.pairOf(title(a), title(b))}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <label className={styles.check}>
        <input type="checkbox" checked={!isPreview} onChange={(event) => setPreview(!event.target.checked)} />
        <span>
          {m.reschedule} <span className={styles.quiet}>{m.rescheduleHint}</span>
        </span>
      </label>
      <Button
        kind="primary"
        size="large"
        keys="Enter"
        command="custom.start"
        disabled={!count}
        onClick={start}
      >
        {count === null ? (custom ? m.counting : m.none) : count === 0 ? m.nothing : m.start(count)}
      </Button>
    </div>
  );
}

import { useEffect, useRef, useState } from 'react';
import { choicesOf } from '../../../shared/quiz/facts.ts';
import { type Scope, type ScopeCounts, toggled } from '../../../shared/quiz/scope.ts';
import { foldText } from '../../../shared/search/fold.ts';
import { usePack } from '../../data/packStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './scope.module.css';

/** With this many conditions a list wants a filter. */
const MANY = 12;

/** Groups and their conditions. A group stands for all it holds, also for what later packs add. */
export function PlacePicker({
  scope,
  counts,
  onChange,
}: {
  scope: Scope;
  counts: ScopeCounts;
  onChange: (scope: Scope) => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const [filter, setFilter] = useState('');
  const asked = new Set(choicesOf(pack).conditions.map(({ id }) => id));
  const wanted = foldText(filter);
  const groups = pack.groups
    .map((group) => ({
      group,
      conditions: pack.conditions.filter(
        (one) =>
          one.group === group.id && asked.has(one.id) && foldText(one.title[language]).includes(wanted),
      ),
    }))
    .filter(({ conditions }) => conditions.length > 0);
  const isAll = scope.groups.length + scope.conditions.length === 0;
  const toggleGroup = (id: string) => {
    const inside = new Set(pack.conditions.filter((one) => one.group === id).map((one) => one.id));
    onChange(
      toggled({ ...scope, conditions: scope.conditions.filter((one) => !inside.has(one)) }, 'groups', id),
    );
  };
  /** Taking one condition out of a chosen group leaves the others of it. */
  const toggleCondition = (id: string, group: string) => {
    if (!scope.groups.includes(group)) return onChange(toggled(scope, 'conditions', id));
    const others = pack.conditions.filter((one) => one.group === group && one.id !== id && asked.has(one.id));
    return onChange({
      ...scope,
      groups: scope.groups.filter((one) => one !== group),
      conditions: [...scope.conditions, ...others.map((one) => one.id)],
    });
  };
  return (
    <fieldset className={styles.facet}>
      <legend>{m.place}</legend>
      <div className={styles.placeHead}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={isAll}
            onChange={() => onChange({ ...scope, groups: [], conditions: [] })}
          />
          {m.everything}
        </label>
        {asked.size > MANY ? (
          <input
            type="search"
            className={styles.filter}
            aria-label={m.filter}
            placeholder={m.filter}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        ) : null}
      </div>
      <div className={styles.groups} data-long={asked.size > MANY || undefined}>
        {groups.length === 0 ? <p className={styles.quiet}>{m.noneFound}</p> : null}
        {groups.map(({ group, conditions }) => {
          const inside = conditions.filter((one) => scope.conditions.includes(one.id)).length;
          const isWhole = scope.groups.includes(group.id);
          return (
            <div key={group.id} className={styles.group}>
              <Check
                name={group.name[language]}
                isStrong
                isOn={isWhole}
                isPartly={!isWhole && inside > 0}
                count={counts.of.groups.get(group.id) ?? 0}
                onToggle={() => toggleGroup(group.id)}
              />
              {conditions.map((one) => (
                <Check
                  key={one.id}
                  name={one.title[language]}
                  isOn={isWhole || scope.conditions.includes(one.id)}
                  count={counts.of.conditions.get(one.id) ?? 0}
                  onToggle={() => toggleCondition(one.id, group.id)}
                />
              ))}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

function Check({
  name,
  isOn,
  isPartly = false,
  isStrong = false,
  count,
  onToggle,
}: {
  name: string;
  isOn: boolean;
  isPartly?: boolean;
  isStrong?: boolean;
  count: number;
  onToggle: () => void;
}) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartly;
  }, [isPartly]);
  return (
    <label className={styles.check} data-strong={isStrong || undefined}>
      <input ref={box} type="checkbox" checked={isOn} onChange={onToggle} />
      <span>{name}</span>
      <span className={styles.count}>{count}</span>
    </label>
  );
}

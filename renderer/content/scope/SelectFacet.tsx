import { X } from 'lucide-react';
import { useRef } from 'react';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { messages } from './messages.ts';
import styles from './scope.module.css';

/** One of many to be added from a list, each with what it would leave; those added stand as chips that take them off again. */
export function SelectFacet({
  label,
  add,
  options,
  chosen,
  onToggle,
}: {
  label: string;
  /** What the list says while nothing is picked. */
  add: string;
  options: readonly { id: string; name: string; count: number }[];
  chosen: readonly string[];
  onToggle: (id: string) => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const place = useRef<HTMLFieldSetElement>(null);
  useFocusKept(place, chosen);
  const nameOf = (id: string) => options.find((one) => one.id === id)?.name ?? id;
  return (
    <fieldset className={styles.facet} ref={place}>
      <legend>{label}</legend>
      <div className={styles.chips}>
        {chosen.map((id) => (
          <button
            key={id}
            type="button"
            className={styles.chip}
            aria-pressed="true"
            aria-label={m.remove(nameOf(id))}
            onClick={() => onToggle(id)}
          >
            {nameOf(id)} <X aria-hidden="true" />
          </button>
        ))}
        <select
          data-next
          className={styles.select}
          aria-label={add}
          value=""
          onChange={(event) => {
            if (event.target.value) onToggle(event.target.value);
          }}
        >
          <option value="">{add}…</option>
          {options
            .filter(({ id }) => !chosen.includes(id))
            .toSorted((a, b) => a.name.localeCompare(b.name, language))
            .map(({ id, name, count }) => (
              <option key={id} value={id}>
                {name} ({count})
              </option>
            ))}
        </select>
      </div>
    </fieldset>
  );
}

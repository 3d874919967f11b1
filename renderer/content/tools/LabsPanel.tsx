import { useState } from 'react';
import { writeNumber, writeUnit } from '../../../shared/content/quantity.ts';
import type { Analyte, Language } from '../../../shared/content/schema.ts';
import { foldText } from '../../../shared/search/fold.ts';
import { usePack } from '../../data/packStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import { ToolPanel } from './ToolPanel.tsx';
import styles from './tools.module.css';

/** Reference intervals in SI and conventional units, with the pack's note on whose they are. */
export function LabsPanel({ onClose }: { onClose: () => void }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { analytes, analyteNote } = usePack();
  const [wanted, setWanted] = useState('');
  const shown = analytes.filter(
    (one) => one.reference && foldText(`${one.name[language]} ${one.id}`).includes(foldText(wanted)),
  );
  return (
    <ToolPanel title={m.labs} onClose={onClose}>
      <input
        type="search"
        className={styles.field}
        aria-label={m.find}
        placeholder={m.find}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {shown.length === 0 ? <p className={styles.quiet}>{m.noneFound}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={m.labs}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.test}</th>
              <th scope="col">{m.si}</th>
              <th scope="col">{m.conventional}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.name[language]}</th>
                <td>{interval(one, 1, one.unit, language)}</td>
                <td>
                  {one.conventional
                    ? interval(one, one.conventional.factor, one.conventional.unit, language)
                    : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.quiet}>{analyteNote[language]}</p>
      </div>
    </ToolPanel>
  );
}

function interval(analyte: Analyte, factor: number, unit: string, language: Language): string {
  const [low, high] = analyte.reference ?? [null, null];
  const write = (value: number) =>
    writeNumber(factor === 1 ? value : Number((value * factor).toPrecision(3)), language);
  const range =
    low !== null && high !== null
      ? `${write(low)}–${write(high)}`
      : high !== null
        ? `< ${write(high)}`
        : low !== null
          ? `> ${write(low)}`
          : '';
  return `${range}\u202f${writeUnit(unit, language)}`.trim();
}

import { compare, writeNumber, writeUnit } from '../../shared/content/quantity.ts';
import type { Analyte } from '../../shared/content/schema.ts';
import { usePackIndex } from '../data/packStore.ts';
import { defineMessages, useLanguage, useMessages } from '../ui/messages.ts';
import styles from './LabTable.module.css';

const messages = defineMessages(
  {
    caption: 'Laboratory values',
    test: 'Test',
    value: 'Value',
    reference: 'Reference',
    high: 'high',
    low: 'low',
  },
  {
    caption: 'Valores de laboratorio',
    test: 'Prueba',
    value: 'Valor',
    reference: 'Referencia',
    high: 'alto',
    low: 'bajo',
  },
);

/** Values with unit, reference interval and arrow. The arrow is named too, so colour and shape are not the only cue. */
export function LabTable({ labs }: { labs: readonly { analyte: string; value: number }[] }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { analytes } = usePackIndex();
  if (labs.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{m.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{m.test}</th>
          <th scope="col" className={styles.number}>
            {m.value}
          </th>
          <th scope="col" className={styles.reference}>
            {m.reference}
          </th>
        </tr>
      </thead>
      <tbody>
        {labs.map(({ analyte: id, value }) => {
          const analyte = analytes.get(id);
          if (!analyte) return null;
          const level = compare(value, analyte);
          return (
            <tr key={id}>
              <th scope="row">{analyte.name[language]}</th>
              <td className={styles.number}>
                {writeNumber(value, language)}
                <Arrow level={level} />
              </td>
              <td className={styles.reference}>{writeReference(analyte, language)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** `4.0–11 × 10⁹/L`, `< 1.7 mmol/L`, or only the unit. */
export function writeReference(analyte: Analyte, language: 'en' | 'es'): string {
  const unit = writeUnit(analyte.unit, language);
  const [low, high] = analyte.reference ?? [null, null];
  const write = (value: number) => writeNumber(value, language);
  if (low !== null && high !== null) return `${write(low)}–${write(high)} ${unit}`;
  if (high !== null) return `< ${write(high)} ${unit}`;
  if (low !== null) return `> ${write(low)} ${unit}`;
  return unit;
}

/** An arrow that is also read aloud. */
function Arrow({ level }: { level: ReturnType<typeof compare> }) {
  const m = useMessages(messages);
  const isOut = level === 'high' || level === 'low';
  return (
    <span className={styles.arrow}>
      {isOut ? <span className="visually-hidden">{m[level]}</span> : null}
      <span aria-hidden="true">{level === 'high' ? '↑' : level === 'low' ? '↓' : ''}</span>
    </span>
  );
}

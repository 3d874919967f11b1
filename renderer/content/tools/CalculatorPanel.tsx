import { useState } from 'react';
import { CalculationError, calculate, writeResult } from '../../../shared/quiz/calculate.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import { ToolPanel } from './ToolPanel.tsx';
import styles from './tools.module.css';

const PAD = [
  '7',
  '8',
  '9',
  '÷',
  '4',
  '5',
  '6',
  '×',
  '1',
  '2',
  '3',
  '−',
  '0',
  '.',
  '(',
  ')',
  '√',
  '^',
  '%',
  '+',
];

/** A plain calculator: the result stands beside the expression as it is typed; Enter goes on with it. */
export function CalculatorPanel({ onClose }: { onClose: () => void }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const [expression, setExpression] = useState('');
  const [before, setBefore] = useState<readonly string[]>([]);
  const outcome = work(expression);
  const shown =
    outcome === null
      ? ''
      : typeof outcome === 'number'
        ? `= ${writeResult(outcome, language)}`
        : {
            unfinished: m.unfinished,
            unexpected: m.unexpected(outcome.at),
            'division by zero': m.division,
            'no number': m.noNumber,
            'too long': m.tooLong,
          }[outcome.reason];
  const goOn = () => {
    if (typeof outcome !== 'number') return;
    setBefore([`${expression} = ${writeResult(outcome, language)}`, ...before].slice(0, 5));
    setExpression(writeResult(outcome, language).replace(' × 10^', '*10^'));
  };
  return (
    <ToolPanel title={m.calculator} onClose={onClose}>
      <input
        className={styles.field}
        aria-label={m.expression}
        inputMode="decimal"
        autoComplete="off"
        maxLength={200}
        value={expression}
        onChange={(event) => setExpression(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          goOn();
        }}
      />
      <output className={styles.result} aria-label={m.result}>
        {shown}
      </output>
      <div className={styles.pad}>
        {PAD.map((key) => {
          const sign = key === '.' && language === 'es' ? ',' : key;
          return (
            <button
              key={key}
              type="button"
              className={styles.key}
              // The pointer leaves the focus in the field, so that digits typed next are not keys of the question.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setExpression(expression + sign)}
            >
              {sign}
            </button>
          );
        })}
      </div>
      <div className={styles.actions}>
        <Button size="small" onClick={() => setExpression('')}>
          {m.clear}
        </Button>
        <Button size="small" disabled={typeof outcome !== 'number'} onClick={goOn}>
          {m.keep}
        </Button>
      </div>
      {before.length > 0 ? (
        <ul className={styles.before} aria-label={m.before}>
          {before.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same sum may stand twice
            <li key={`${i}-${line}`}>{line}</li>
          ))}
        </ul>
      ) : null}
    </ToolPanel>
  );
}

function work(expression: string): number | CalculationError | null {
  if (expression.trim() === '') return null;
  try {
    return calculate(expression);
  } catch (error) {
    if (error instanceof CalculationError) return error;
    throw error;
  }
}

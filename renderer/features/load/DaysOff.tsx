import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { SettingKey, Settings } from '../../../shared/progress/settings.ts';
import { addDays, dayNumber } from '../../../shared/scheduling/day.ts';
import { setSetting, today, useProgress, useSettings } from '../../data/progressStore.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { writeDay } from '../../ui/dates.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { complain } from '../../ui/toast.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { useWanted } from '../../ui/useWanted.ts';
import styles from './load.module.css';
import { messages } from './messages.ts';

const SHARES = { full: 1, half: 0.5, none: 0 } as const;
type Share = keyof typeof SHARES;

/** Easy and free weekdays, and stretches of days off. */
export function DaysOff() {
  const m = useMessages(messages);
  const language = useLanguage();
  const { weekdays, breaks } = useSettings();
  const { progress } = useProgress();
  const now = today(progress).day;
  const [from, setFrom] = useState(addDays(now, 7));
  const [to, setTo] = useState(addDays(now, 9));
  const section = useRef<HTMLElement>(null);
  useFocusKept(section, breaks);
  const save =
    <K extends SettingKey>(key: K) =>
    async (value: Settings[K]) => {
      try {
        await setSetting(key, value);
      } catch (error) {
        complain(m.notSaved((error as Error).message));
        throw error;
      }
    };
  const shares = useWanted(weekdays, save('weekdays'));
  const off = useWanted(breaks, save('breaks'));
  const isGood = /^\d{4}-\d{2}-\d{2}$/.test(from) && /^\d{4}-\d{2}-\d{2}$/.test(to) && from <= to;
  const until = (first: string, last: string) =>
    m.until(writeDay(dayNumber(first), language, 'medium'), writeDay(dayNumber(last), language, 'medium'));
  const length = (first: string, last: string) => m.length(dayNumber(last) - dayNumber(first) + 1);
  const name = (share: number): Share => (share >= 0.75 ? 'full' : share >= 0.25 ? 'half' : 'none');
  return (
    <>
      <section className={styles.section} aria-labelledby="weekdays">
        <h2 id="weekdays">{m.weekdays}</h2>
        <p className={styles.quiet}>{m.weekdaysHint}</p>
        <div className={styles.weekdays}>
          {m.days.map((day, i) => (
            <div key={day}>
              <span>{day}</span>
              <Segmented
                label={day}
                value={name(weekdays[i] ?? 1)}
                options={(['full', 'half', 'none'] as const).map((value) => ({
                  value,
                  label: m.shares[value],
                }))}
                onChange={(value) => shares.want(shares.now().with(i, SHARES[value]))}
              />
            </div>
          ))}
        </div>
      </section>
      <section className={styles.section} aria-labelledby="breaks" ref={section}>
        <h2 id="breaks">{m.breaks}</h2>
        <p className={styles.quiet}>{m.breaksHint}</p>
        {breaks.length > 0 ? (
          <ul className={styles.breaks}>
            {breaks.map((one) => {
              const words = until(one.from, one.to);
              return (
                <li key={`${one.from} ${one.to}`}>
                  <span>{words}</span>
                  <span className={styles.quiet}>{length(one.from, one.to)}</span>
                  <IconButton
                    data-next
                    label={`${m.remove}: ${words}`}
                    onClick={() =>
                      off.want(off.now().filter(({ from, to }) => from !== one.from || to !== one.to))
                    }
                  >
                    <X aria-hidden="true" />
                  </IconButton>
                </li>
              );
            })}
          </ul>
        ) : null}
        <form
          className={styles.addBreak}
          onSubmit={(event) => {
            event.preventDefault();
            if (isGood)
              off.want(
                [...off.now().filter((one) => one.from !== from || one.to !== to), { from, to }].sort(
                  (a, b) => a.from.localeCompare(b.from),
                ),
              );
          }}
        >
          <label className={styles.field}>
            <span>{m.from}</span>
            <input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
          </label>
          <label className={styles.field}>
            <span>{m.to}</span>
            <input type="date" value={to} min={from} onChange={(event) => setTo(event.target.value)} />
          </label>
          <Button type="submit" data-next disabled={!isGood}>
            {m.add}
          </Button>
        </form>
        {/* The fields write days as the system does, which may not be the learner's way. */}
        <p className={styles.quiet} role="status">
          {isGood ? `${until(from, to)}, ${length(from, to)}` : m.badBreak}
        </p>
      </section>
    </>
  );
}

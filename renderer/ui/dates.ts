import { DAY_MS } from '../../shared/scheduling/day.ts';

/** Study days in words. Day numbers count from 1970-01-01 and carry no zone, so they are always written as UTC. */
export function writeDay(day: number, language: 'en' | 'es', style: keyof typeof STYLES = 'short'): string {
  const key = `${language}/${style}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language === 'es' ? 'es-ES' : 'en-GB', {
      ...STYLES[style],
      timeZone: 'UTC',
    });
    formats.set(key, format);
  }
  return format.format(day * DAY_MS);
}

/** `12,345` or `12.345`. */
export function writeNumber(value: number, language: 'en' | 'es', digits = 0): string {
  return value.toLocaleString(language === 'es' ? 'es-ES' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always' as unknown as boolean,
  });
}

const STYLES = {
  short: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  onlyMonth: { month: 'short' },
} as const;
const formats = new Map<string, Intl.DateTimeFormat>();

import { createContext, useContext } from 'react';

/** Words of the interface, in both languages. TypeScript refuses a Spanish that lacks a key or a parameter. */
export interface Messages<T> {
  en: T;
  es: T;
}

export function defineMessages<const T>(en: T, es: Loose<T>): Messages<Loose<T>> {
  return { en: en as Loose<T>, es: inSpanish(es) };
}

/** Literal strings of the English become plain strings; functions keep their parameters. */
type Loose<T> = T extends string
  ? string
  : T extends (...input: infer I) => string
    ? (...input: I) => string
    : { readonly [K in keyof T]: Loose<T[K]> };

export const LanguageContext = createContext<'en' | 'es'>('en');

export function useLanguage(): 'en' | 'es' {
  return useContext(LanguageContext);
}

export function useMessages<T>(messages: Messages<T>): T {
  return messages[useLanguage()];
}

/** `1 card`, `1,234 cards`; within Spanish messages `1.234 tarjetas`. */
export function plural(n: number, one: string, many: string): string {
  return `${n.toLocaleString(numerals, { useGrouping: 'always' as unknown as boolean })} ${n === 1 ? one : many}`;
}

let numerals = 'en-GB';

/** The same messages, whose functions write numbers as Spanish does. */
function inSpanish<T>(messages: T): T {
  if (typeof messages === 'function') {
    return ((...input: unknown[]) => {
      numerals = 'es-ES';
      try {
        return messages(...input);
      } finally {
        numerals = 'en-GB';
      }
    }) as T;
  }
  if (typeof messages !== 'object' || messages === null) return messages;
  const all = Object.entries(messages).map(([key, value]) => [key, inSpanish(value)]);
  return (Array.isArray(messages) ? all.map(([, value]) => value) : Object.fromEntries(all)) as T;
}

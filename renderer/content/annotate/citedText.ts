import { claimsById, type Pack } from '../../../shared/content/pack.ts';
import type { Language } from '../../../shared/content/schema.ts';
import { keyOf } from '../Citations.tsx';
import { referenceText } from '../reference.ts';
import type { Piece } from './annotating.ts';

/** What is copied: the words in quotation marks, the card they stand on, and every source behind them, a line each. */
export function citedText(pieces: readonly Piece[], pack: Pack, language: Language): string {
  const placed = pieces.flatMap(({ target }) => claimsById(pack).get(target.replace(/^claim:/, '')) ?? []);
  const words = pieces.map(({ text }) => text.trim()).join(' ');
  const titles = [...new Set(placed.map(({ condition }) => condition.title[language]))].join('; ');
  const keys = [...new Set(placed.flatMap(({ claim }) => claim.sources.map(keyOf)))];
  const sources = keys.flatMap((key) => pack.sources[key] ?? []).map(referenceText);
  return [
    language === 'es' ? `«${words}»` : `“${words}”`,
    `Buffycoat ${pack.version}: ${titles}`,
    ...sources.map((source, i) => `${i + 1}. ${source}`),
  ].join('\n');
}

import { claimsById, type Pack } from '../../../shared/content/pack.ts';
import type { Piece } from './annotating.ts';

/**
 * What a maintainer needs to find a mistake in the content: where it stands, in which release, the words in question and what is wrong
 * with them. In English but for the learner's own words, since those who mend it read that.
 */
export function reportText(
  pieces: readonly Pick<Piece, 'target' | 'text'>[],
  wrong: string,
  pack: Pack,
): string {
  const ids = [...new Set(pieces.map(({ target }) => target.replace(/^claim:/, '')))];
  const titles = ids.flatMap((id) => claimsById(pack).get(id)?.condition.title.en ?? []);
  return [
    `Error in the content of Buffycoat: ${pack.id} ${pack.version}`,
    ['Where:', [...new Set(titles)].join('; '), `(${ids.join(', ')})`].filter(Boolean).join(' '),
    `Text: “${pieces.map(({ text }) => text.trim()).join(' ')}”`,
    `What is wrong: ${wrong.trim() || '–'}`,
  ].join('\n');
}

/** The first letter of each word and how long it is: `p·········· a··`. Figures stay hidden but for their length. */
export function firstLetters(words: string): string {
  return words
    .trim()
    .split(/\s+/)
    .map((word) => {
      const first = /\p{L}/u.exec(word);
      if (!first) return word.replaceAll(/[\p{L}\p{N}]/gu, '·');
      const at = first.index + first[0].length;
      return (
        word.slice(0, first.index).replaceAll(/\p{N}/gu, '·') +
        first[0] +
        word.slice(at).replaceAll(/[\p{L}\p{N}]/gu, '·')
      );
    })
    .join(' ');
}

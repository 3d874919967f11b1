import { Picture } from '../../../shared/content/occlusion.ts';

/**
 * The address that opens the card editor on words of a text: the sentence with the words hidden, or the words alone when they are
 * not in it as they stand.
 */
export function makeCardAddress({
  words,
  sentence,
  source,
}: {
  words: string;
  sentence: string;
  source: string;
}): string {
  const front = hideWords(sentence, words);
  return `/cards?${new URLSearchParams({ new: '1', front, source })}`;
}

/** Where the words stand as whole words, there; where only part of a word was caught, all of it is hidden. */
function hideWords(sentence: string, words: string): string {
  const places: number[] = [];
  for (let at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1)) places.push(at);
  const [first] = places;
  if (first === undefined) return `{{c1::${words}}}`;
  const isInside = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(sentence.slice(at - 1, at + 1));
  let start = places.find((at) => !isInside(at) && !isInside(at + words.length)) ?? first;
  let end = start + words.length;
  while (start > 0 && isInside(start)) start -= 1;
  while (end < sentence.length && isInside(end)) end += 1;
  return `${sentence.slice(0, start)}{{c1::${sentence.slice(start, end)}}}${sentence.slice(end)}`;
}

/** The address that opens the card editor on a figure of the pack, for boxes to be drawn on it. */
export function makeOcclusionAddress(picture: Exclude<Picture, { kind: 'own' }>, source: string): string {
  return `/cards?${new URLSearchParams({ new: '1', picture: JSON.stringify(picture), source })}`;
}

/** The figure that such an address names; undefined for any other text, since an address may be typed. */
export function readPictureAddress(written: string | null): Picture | undefined {
  try {
    const read = Picture.safeParse(JSON.parse(written ?? ''));
    return read.success && read.data.kind !== 'own' ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** The words selected inside one claim of the page, its sentence without source marks, and its id; null when there are none. */
export function selectedInClaim(): { words: string; sentence: string; claim: string } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const words = tidy(selection.toString());
  if (words.length < 2 || words.length > 600) return null;
  const node = selection.getRangeAt(0).commonAncestorContainer;
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const line = element?.closest<HTMLElement>('[id]');
  if (!line || !/^[a-z]{2,6}-\d{3}$/.test(line.id)) return null;
  return { words, sentence: sentenceOf(line), claim: line.id };
}

/** Source marks, classification tags and margin notes are controls and asides; what is left is the sentence. */
function sentenceOf(line: HTMLElement): string {
  const copy = (line.querySelector('[data-words]') ?? line).cloneNode(true) as HTMLElement;
  for (const aside of copy.querySelectorAll(
    'sup, aside, button, [role="note"], [class*="system"], [class*="cite"]',
  ))
    aside.remove();
  return tidy(copy.textContent ?? '');
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

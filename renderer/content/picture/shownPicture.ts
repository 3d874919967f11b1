import type { Picture } from '../../../shared/content/occlusion.ts';
import type { Pack } from '../../../shared/content/pack.ts';
import type { Language } from '../../../shared/content/schema.ts';
import type { Prepared } from './preparePicture.ts';

/** A picture of a note, or one just chosen that is kept when the note is saved. */
export type ShownPicture = Picture | (Prepared & { kind: 'chosen'; alt: string });

/** What the picture shows, in words that do not name it; empty when nobody said. */
export function altOf(picture: ShownPicture, pack: Pack, language: Language): string {
  switch (picture.kind) {
    case 'cell':
      return pack.cells.find(({ id }) => id === picture.cell)?.alt[language] ?? '';
    case 'figure':
      return figureAlt(pack, picture.file)?.[language] ?? '';
    default:
      return picture.alt.trim();
  }
}

/** The text alternative of a figure, as the first question that shows it gives it. */
export function figureAlt(pack: Pack, file: string): { en: string; es: string } | undefined {
  for (const question of pack.questions)
    if (question.kind === 'hotspot' && question.figure.file === file) return question.figure.alt;
  return undefined;
}

import type { Source } from '../../shared/content/schema.ts';

/** How a source is written, in pieces: the journal is set apart because it is printed in italics. */
export interface Reference {
  /** Authors and title, with the full stop that ends them. */
  before: string;
  place: string;
  /** Year, volume, pages, PMID; begins with its own space. */
  after: string;
}

/** Authors, title, journal, year; in short form the first author, a clipped title and the year. */
export function referenceOf(source: Source, isShort = false): Reference {
  const names = source.author.map((name) =>
    'literal' in name
      ? name.literal
      : isShort
        ? name.family
        : [name.family, name.given].filter(Boolean).join(' '),
  );
  const authors = names.length > (isShort ? 1 : 3) ? `${names[0]} et al` : names.join(', ');
  const year = source.issued?.['date-parts'][0][0];
  const title =
    isShort && source.title.length > 90 ? `${source.title.slice(0, 88).trimEnd()}…` : source.title;
  const issue =
    source.volume && !isShort
      ? `; ${source.volume}${source.issue ? `(${source.issue})` : ''}${source.page ? `:${source.page}` : ''}`
      : '';
  return {
    before: `${authors ? `${authors}. ` : ''}${title}${/[.?!…]$/.test(title) ? ' ' : '. '}`,
    place: source['container-title'] ?? source.publisher ?? '',
    after: `${year ? ` ${year}` : ''}${issue}${source.PMID && !isShort ? `. PMID ${source.PMID}` : ''}`,
  };
}

/** One line of plain text with the link at its end, to be pasted elsewhere. */
export function referenceText(source: Source): string {
  const { before, place, after } = referenceOf(source);
  return [`${before}${place}${after}`.trim().replace(/\.$/, ''), linkOf(source)].filter(Boolean).join('. ');
}

/** Where the source can be read. */
export function linkOf(source: Source): string | null {
  if (source.DOI) return `https://doi.org/${source.DOI}`;
  if (source.URL) return source.URL;
  return source.PMID ? `https://pubmed.ncbi.nlm.nih.gov/${source.PMID}/` : null;
}

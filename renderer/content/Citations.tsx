import type { Citation, Source } from '../../shared/content/schema.ts';
import { usePack } from '../data/packStore.ts';
import { request } from '../platform/desktop.ts';
import { Button } from '../ui/Button.tsx';
import { HoverCard } from '../ui/HoverCard.tsx';
import { defineMessages, useMessages } from '../ui/messages.ts';
import { complain, say } from '../ui/toast.ts';
import styles from './Citations.module.css';

const messages = defineMessages(
  {
    source: (n: number) => `Source ${n}`,
    level: (n: number) => `Level ${n}`,
    levels: [
      '',
      'guideline or classification',
      'meta-analysis or trial',
      'cohort',
      'case report or series',
      'mechanism or opinion',
    ],
    tier: ['', 'first-tier source', 'second-tier source', 'third-tier source'],
    seen: (day: string) => `seen ${day}`,
    copy: 'Copy link',
    open: 'Open in browser',
    copied: 'Link copied.',
    notCopied: 'The link could not be copied.',
    at: (place: string) => `At: ${place}`,
  },
  {
    source: (n) => `Fuente ${n}`,
    level: (n) => `Nivel ${n}`,
    levels: [
      '',
      'guía o clasificación',
      'metaanálisis o ensayo',
      'cohorte',
      'caso o serie de casos',
      'mecanismo u opinión',
    ],
    tier: ['', 'fuente de primer nivel', 'fuente de segundo nivel', 'fuente de tercer nivel'],
    seen: (day) => `vista el ${day}`,
    copy: 'Copiar enlace',
    open: 'Abrir en el navegador',
    copied: 'Enlace copiado.',
    notCopied: 'No se pudo copiar el enlace.',
    at: (place) => `En: ${place}`,
  },
);

/** Numbers for the sources of one page, in order of first mention. */
export function numberSources(lists: Iterable<readonly Citation[]>): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const list of lists) {
    for (const citation of list) {
      const key = keyOf(citation);
      if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
    }
  }
  return numbers;
}

export function keyOf(citation: Citation): string {
  return typeof citation === 'string' ? citation : citation.key;
}

/** The superscript numerals after a claim; each opens its source on hover, focus or click. */
export function Citations({
  citations,
  numbers,
  level,
}: {
  citations: readonly Citation[];
  numbers: ReadonlyMap<string, number>;
  level?: number;
}) {
  const { sources } = usePack();
  const m = useMessages(messages);
  return (
    <sup className={styles.marks}>
      {citations.map((citation, i) => {
        const key = keyOf(citation);
        const source = sources[key];
        const number = numbers.get(key) ?? i + 1;
        if (!source) return null;
        return (
          <span key={key}>
            {i > 0 ? ',' : null}
            <HoverCard
              label={m.source(number)}
              triggerLabel={m.source(number)}
              trigger={number}
              triggerClass={styles.mark}
            >
              <SourceDetails
                source={source}
                {...(level ? { level } : {})}
                {...(typeof citation === 'string' ? {} : { at: citation.at })}
              />
            </HoverCard>
          </span>
        );
      })}
      {level && level >= 4 ? (
        <span className={styles.level} title={m.levels[level]}>
          {m.level(level)}
        </span>
      ) : null}
    </sup>
  );
}

export function SourceDetails({ source, level, at }: { source: Source; level?: number; at?: string }) {
  const m = useMessages(messages);
  const link = linkOf(source);
  return (
    <div className={styles.source}>
      <p>
        <Reference source={source} />
      </p>
      {at ? <p className={styles.quiet}>{m.at(at)}</p> : null}
      <p className={styles.quiet}>
        {[
          level ? `${m.level(level)}: ${m.levels[level]}` : null,
          m.tier[source.custom.tier],
          m.seen(source.custom.seen),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {link ? (
        <div className={styles.actions}>
          <Button
            size="small"
            onClick={() =>
              void navigator.clipboard.writeText(link).then(
                () => say(m.copied),
                () => complain(m.notCopied),
              )
            }
          >
            {m.copy}
          </Button>
          {link.startsWith('https:') ? (
            <Button
              size="small"
              onClick={() =>
                void request('openExternal', link).catch((error: Error) => complain(error.message))
              }
            >
              {m.open}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** Authors, title, journal, year; in short form the first author, a clipped title and the year. */
export function Reference({ source, isShort = false }: { source: Source; isShort?: boolean }) {
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
  const place = source['container-title'] ?? source.publisher;
  const issue =
    source.volume && !isShort
      ? `; ${source.volume}${source.issue ? `(${source.issue})` : ''}${source.page ? `:${source.page}` : ''}`
      : '';
  return (
    <>
      {authors ? `${authors}. ` : null}
      {title}
      {/[.?!…]$/.test(title) ? ' ' : '. '}
      {place ? <i>{place}</i> : null}
      {year ? ` ${year}` : null}
      {issue}
      {source.PMID && !isShort ? `. PMID ${source.PMID}` : null}
    </>
  );
}

/** Where the source can be read. */
export function linkOf(source: Source): string | null {
  if (source.DOI) return `https://doi.org/${source.DOI}`;
  if (source.URL) return source.URL;
  return source.PMID ? `https://pubmed.ncbi.nlm.nih.gov/${source.PMID}/` : null;
}

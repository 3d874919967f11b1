import type { Citation, Source } from '../../shared/content/schema.ts';
import { dayNumber } from '../../shared/scheduling/day.ts';
import { usePack } from '../data/packStore.ts';
import { request } from '../platform/desktop.ts';
import { Button } from '../ui/Button.tsx';
import { writeDay } from '../ui/dates.ts';
import { HoverCard } from '../ui/HoverCard.tsx';
import { defineMessages, useLanguage, useMessages } from '../ui/messages.ts';
import { complain, say } from '../ui/toast.ts';
import styles from './Citations.module.css';
import { linkOf, referenceOf } from './reference.ts';

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
    at: (place) => `En: ${place.replace(/^Table\b/, 'tabla')}`,
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
                isFloating
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

/** A source in full: in a list with its links on the line below, in a floating card with buttons. */
export function SourceDetails({
  source,
  level,
  at,
  isFloating = false,
}: {
  source: Source;
  level?: number;
  at?: string;
  isFloating?: boolean;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const link = linkOf(source);
  const kind = isFloating ? 'plain' : 'quiet';
  return (
    <div className={styles.source} data-floating={isFloating || undefined}>
      <p>
        <Reference source={source} />
      </p>
      {at ? <p className={styles.quiet}>{m.at(at)}</p> : null}
      <div className={styles.about}>
        <p className={styles.quiet}>
          {[
            level ? `${m.level(level)}: ${m.levels[level]}` : null,
            m.tier[source.custom.tier],
            m.seen(writeDay(dayNumber(source.custom.seen), language, 'medium')),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {link ? (
          <div className={styles.actions}>
            <Button
              size="small"
              kind={kind}
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
                kind={kind}
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
      {link ? <p className={styles.printed}>{link}</p> : null}
    </div>
  );
}

/** Authors, title, journal, year. */
export function Reference({ source, isShort = false }: { source: Source; isShort?: boolean }) {
  const { before, place, after } = referenceOf(source, isShort);
  return (
    <>
      {before}
      {place ? <i>{place}</i> : null}
      {after}
    </>
  );
}

import { Bookmark, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { localised } from '../../../shared/content/pack.ts';
import type { Case } from '../../../shared/content/questionSchema.ts';
import { Markup } from '../../content/Markup.tsx';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { record, useProgress } from '../../data/progressStore.ts';
import { elapsed } from '../../platform/clock.ts';
import { Button, ButtonLink, IconButton } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { CaseStep } from './CaseStep.tsx';
import styles from './case.module.css';
import { recordDecision } from './decision.ts';
import { messages } from './messages.ts';

/** A case that opens step by step: each step asks for a decision, and the answer to one never shows before it is given. */
export function CaseScreen({ id }: { id: string }) {
  const m = useMessages(messages);
  const found = usePackIndex().cases.get(id);
  if (!found) {
    return (
      <div className={styles.page}>
        <Empty isPage title={m.missing} action={<ButtonLink href="#/library">{m.leave}</ButtonLink>} />
      </div>
    );
  }
  return <Play found={found} />;
}

function Play({ found }: { found: Case }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { conditions } = usePackIndex();
  const { progress } = useProgress();
  const [, go] = useLocation();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [picked, setPicked] = useState<number | null>(null);
  /** The first step whose rationale has not been read on yet. */
  const [open, setOpen] = useState(0);
  const isAnswered = chosen.length > open;
  const isOver = open >= found.steps.length;
  const target = `case:${found.id}` as const;
  const isBookmarked = progress.bookmarks.has(target);
  const condition = conditions.get(found.condition);
  const article = useRef<HTMLElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const session = useRef<string>(crypto.randomUUID());
  const shownAt = useRef(elapsed());
  const isBusy = useRef(false);

  useEffect(() => {
    if (isAnswered) end.current?.scrollIntoView({ block: 'nearest' });
  }, [isAnswered]);
  // The option that was chosen cannot be pressed any more.
  useFocusKept(end, isAnswered);
  useEffect(() => {
    if (open === 0) return;
    // The new step, or at last what the case teaches, is read from its beginning.
    const parts = article.current?.querySelectorAll<HTMLElement>('section') ?? [];
    parts[open]?.scrollIntoView({ block: 'start' });
    parts[open]?.focus({ preventScroll: true });
  }, [open]);

  const submit = () => {
    if (picked === null || isAnswered || isOver || isBusy.current) return;
    isBusy.current = true;
    recordDecision(found, open, picked, session.current, Math.round(elapsed() - shownAt.current))
      .then(
        () => setChosen([...chosen, picked]),
        (error: Error) => complain(m.notSaved(error.message)),
      )
      .finally(() => {
        isBusy.current = false;
      });
  };
  const next = () => {
    setOpen(open + 1);
    setPicked(null);
    shownAt.current = elapsed();
  };
  const leave = () => go(condition ? `/condition/${condition.id}` : '/library');
  const bookmark = () => {
    record({ type: 'bookmarked', target, on: !isBookmarked }).then(
      () => say(isBookmarked ? m.unbookmarked : m.bookmarked),
      (error: Error) => complain(error.message),
    );
  };
  const options = found.steps[open]?.options ?? [];
  useCommands([
    ...options.map((_, i) => {
      const letter = String.fromCharCode(65 + i);
      return {
        id: `case.${letter}`,
        label: m.choose(letter),
        keys: [letter],
        run: () => !isAnswered && setPicked(i),
        group: m.case,
      };
    }),
    {
      id: 'case.enter',
      label: isAnswered ? m.next : m.submit,
      keys: ['Enter'],
      run: isAnswered ? next : submit,
      group: m.case,
    },
    { id: 'case.bookmark', label: m.bookmark, keys: ['*'], run: bookmark, group: m.case },
    { id: 'case.leave', label: m.leave, keys: ['Escape'], run: leave, group: m.case },
  ]);
  const isRight = found.steps[open]?.options[chosen[open] ?? -1]?.correct === true;
  const right = chosen.filter((option, i) => found.steps[i]?.options[option]?.correct).length;

  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <span className={styles.caps}>
          {m.step(Math.min(open + 1, found.steps.length), found.steps.length)}
        </span>
        <span className={styles.space} />
        <IconButton label={m.bookmark} aria-pressed={isBookmarked} onClick={bookmark}>
          <Bookmark aria-hidden="true" />
        </IconButton>
        <IconButton label={m.leave} onClick={leave}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <article className={styles.article} ref={article}>
        <h1>{found.title[language]}</h1>
        <p className={styles.quiet}>{m.synthetic}</p>
        {found.steps.slice(0, Math.min(open + 1, found.steps.length)).map((step, i) => (
          <CaseStep
            // biome-ignore lint/suspicious/noArrayIndexKey: steps never move
            key={i}
            caseId={found.id}
            step={step}
            number={i}
            picked={chosen[i] ?? (i === open ? picked : null)}
            isAnswered={chosen[i] !== undefined}
            onPick={setPicked}
            onEnter={submit}
          />
        ))}
        <p className="visually-hidden" role="status">
          {isAnswered && !isOver ? (isRight ? m.saidRight : m.saidWrong) : ''}
        </p>
        <div ref={end} className={styles.end}>
          {isOver ? (
            <section className={styles.debrief} tabIndex={-1} aria-labelledby="debrief">
              <h2 id="debrief">{m.debrief}</h2>
              <p className={styles.text}>
                <Markup text={localised(pack, `${found.id}.debrief`, found.debrief, language)} />
              </p>
              <p>{m.score(right, found.steps.length)}</p>
              <div className={styles.actions}>
                <Button kind="primary" onClick={leave}>
                  {condition?.title[language] ?? m.leave}
                </Button>
                <Button
                  onClick={() => {
                    session.current = crypto.randomUUID();
                    setChosen([]);
                    setPicked(null);
                    setOpen(0);
                    shownAt.current = elapsed();
                    window.scrollTo(0, 0);
                    // The button goes with what the case taught.
                    article.current?.querySelector('section')?.focus({ preventScroll: true });
                  }}
                >
                  {m.again}
                </Button>
              </div>
            </section>
          ) : isAnswered ? (
            <Button kind="primary" keys="Enter" command="case.enter" data-next onClick={next}>
              {open + 1 < found.steps.length ? m.next : m.debrief}
            </Button>
          ) : (
            <Button
              kind="primary"
              keys="Enter"
              command="case.enter"
              disabled={picked === null}
              onClick={submit}
            >
              {m.submit}
            </Button>
          )}
        </div>
      </article>
    </div>
  );
}

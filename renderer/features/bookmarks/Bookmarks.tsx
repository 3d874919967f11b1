import { BookmarkMinus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Target } from '../../../shared/progress/events.ts';
import { describeTarget } from '../../content/target.ts';
import { usePack } from '../../data/packStore.ts';
import { record, useProgress } from '../../data/progressStore.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import styles from './bookmarks.module.css';
import { FolderField } from './FolderField.tsx';
import { messages } from './messages.ts';

/** What the learner wants to keep, newest first, in folders if they like. */
export function Bookmarks() {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { progress, version } = useProgress();
  const [folder, setFolder] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the progress is one object; its version says when it changed
  const all = useMemo(
    () => [...progress.bookmarks.values()].sort((a, b) => b.at - a.at),
    [progress, version],
  );
  const folders = [...new Set(all.map((one) => one.folder))]
    .filter(Boolean)
    .sort((a, b) => a.localeCompare(b));
  const shown =
    folder === null || !folders.includes(folder) ? all : all.filter((one) => one.folder === folder);
  const list = useRef<HTMLUListElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const remove = (target: Target) => {
    const at = shown.findIndex((one) => one.target === target);
    record({ type: 'bookmarked', target, on: false }).then(
      () => {
        say(m.removed);
        // The line is gone; the next key is for the one that took its place.
        window.setTimeout(() => {
          const links = list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [];
          (links[Math.min(at, links.length - 1)] ?? head.current)?.focus();
        });
      },
      (error: Error) => complain(m.notSaved(error.message)),
    );
  };
  const move = (target: Target, to: string) => {
    record({ type: 'bookmarked', target, on: true, folder: to }).catch((error: Error) =>
      complain(m.notSaved(error.message)),
    );
  };
  return (
    <div className={styles.page}>
      <h1 ref={head} tabIndex={-1}>
        {m.bookmarks}
      </h1>
      {all.length === 0 ? (
        <Empty title={m.none}>{m.noneHint}</Empty>
      ) : (
        <>
          {folders.length > 0 ? (
            <fieldset className={styles.folders} aria-label={m.folders}>
              {[null, ...folders].map((one) => (
                <Button
                  key={one ?? ''}
                  size="small"
                  aria-pressed={folder === one}
                  className={folder === one ? styles.chosen : undefined}
                  onClick={() => setFolder(one)}
                >
                  {one ?? m.all}
                </Button>
              ))}
            </fieldset>
          ) : null}
          <ul className={styles.list} ref={list}>
            {shown.map(({ target, folder: at }) => {
              const described = describeTarget(target, pack, progress, language);
              return (
                <li key={target} className={styles.item}>
                  <a className={styles.link} href={described.href}>
                    <span className={styles.kind}>
                      {[m.kinds[described.kind], described.context].filter(Boolean).join(' · ')}
                    </span>
                    <span className={styles.text}>{described.text ?? m.gone}</span>
                  </a>
                  <FolderField value={at} folders={folders} onChange={(to) => move(target, to)} />
                  <IconButton
                    data-remove
                    label={m.remove(described.text ?? target)}
                    onClick={() => remove(target)}
                  >
                    <BookmarkMinus aria-hidden="true" />
                  </IconButton>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}

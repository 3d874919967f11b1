import { PenLine } from 'lucide-react';
import { useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { ownCardIds, plainMarkdown } from '../../../shared/content/markdown.ts';
import { noteWords } from '../../../shared/content/occlusion.ts';
import type { OwnCard } from '../../../shared/progress/progress.ts';
import { CardState } from '../../../shared/scheduling/fsrs.ts';
import { foldText } from '../../../shared/search/fold.ts';
import { readPictureAddress } from '../../content/card/makeCard.ts';
import { Prose } from '../../content/card/Prose.tsx';
import { NotePicture } from '../../content/picture/NotePicture.tsx';
import { record, useProgress } from '../../data/progressStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { writeDay } from '../../ui/dates.ts';
import { Empty } from '../../ui/Empty.tsx';
import { InnerHead } from '../../ui/InnerHead.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { complain, say } from '../../ui/toast.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { CardEditor } from './CardEditor.tsx';
import styles from './cards.module.css';
import { messages } from './messages.ts';

const SHOWN = 200;

/** Everything the learner has written, newest first. */
export function CardsScreen() {
  const m = useMessages(messages);
  const { progress } = useProgress();
  const [, go] = useLocation();
  const search = new URLSearchParams(useSearch());
  const open = progress.ownCards.get(search.get('edit') ?? '');
  const isNew = search.has('new');
  const [words, setWords] = useState('');
  const [sure, setSure] = useState('');
  // The card changed last, or the neighbour of one deleted: the next key is for it.
  const [next, setNext] = useState('');
  const page = useRef<HTMLDivElement>(null);
  const close = () => {
    setNext(open?.card ?? '');
    go('/cards');
  };
  const write = () => go('/cards?new=1');
  useCommands([
    {
      id: 'cards.new',
      label: m.add,
      keys: ['N'],
      run: write,
      group: m.title,
      disabled: isNew || open !== undefined,
    },
  ]);
  const all = [...progress.ownCards.values()].sort((a, b) => b.at - a.at);
  const wanted = foldText(words.trim());
  const found = wanted ? all.filter((note) => foldText(wordsOf(note)).includes(wanted)) : all;
  const listed = found.slice(0, SHOWN);
  // The one being changed is always there: an old one that the review led to, or one that the search leaves out meanwhile.
  const shown = open && !listed.includes(open) ? [open, ...listed] : listed;
  useFocusKept(page, `${isNew} ${open?.card} ${all.length}`);
  const remove = async (note: OwnCard) => {
    const at = shown.indexOf(note);
    setNext((shown[at + 1] ?? shown[at - 1])?.card ?? '');
    try {
      await record({ type: 'ownCardDeleted', card: note.card });
      say(m.removed);
    } catch (error) {
      complain(m.notSaved((error as Error).message));
    }
  };
  return (
    <div className={styles.page} ref={page}>
      <InnerHead
        back={{ href: '#/review', label: m.toReview }}
        title={m.title}
        {...(all.length > 0 ? { lead: m.lead(all.length) } : {})}
      />
      {isNew ? (
        <CardEditor
          key={search.toString()}
          note={null}
          start={{
            front: search.get('front') ?? '',
            source: search.get('source') ?? '',
            picture: readPictureAddress(search.get('picture')),
          }}
          onDone={close}
        />
      ) : null}
      {all.length === 0 ? (
        isNew ? null : (
          <Empty
            title={m.none}
            action={
              <Button kind="primary" data-next onClick={write}>
                {m.add}
              </Button>
            }
          >
            {m.noneHint}
          </Empty>
        )
      ) : (
        <>
          <div className={styles.bar}>
            <SearchField
              label={m.find}
              placeholder={m.find}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
            {isNew ? null : (
              <Button
                icon={<PenLine aria-hidden="true" />}
                keys="N"
                data-next={shown.some((one) => one.card === next) ? undefined : true}
                onClick={write}
              >
                {m.add}
              </Button>
            )}
          </div>
          {found.length === 0 ? <p className={styles.quiet}>{m.nothingFound}</p> : null}
          <ul className={styles.list}>
            {shown.map((note) =>
              note === open ? (
                <li key={note.card}>
                  <CardEditor note={note} onDone={close} />
                </li>
              ) : (
                <li key={note.card} className={styles.item}>
                  {note.picture ? (
                    <div className={styles.thumbnail}>
                      <NotePicture picture={note.picture} size="small" />
                    </div>
                  ) : null}
                  <div className={styles.words}>
                    {note.front.trim() ? <Prose text={note.front} /> : <p>{noteWords(note)}</p>}
                    {note.back ? (
                      <div className={styles.quiet}>
                        <Prose text={note.back} />
                      </div>
                    ) : null}
                    <p className={styles.hint}>
                      <State note={note} />
                      {note.occlusion ? ` · ${m.boxes(note.occlusion.boxes.length)}` : null}
                      {[...note.tags, note.source].filter(Boolean).map((one) => ` · ${one}`)}
                    </p>
                  </div>
                  <div className={styles.actions}>
                    <Button
                      size="small"
                      data-next={note.card === next || undefined}
                      onClick={() => go(`/cards?edit=${encodeURIComponent(note.card)}`)}
                    >
                      {m.edit}
                    </Button>
                    {sure === note.card ? (
                      <Button size="small" kind="danger" onClick={() => void remove(note)}>
                        {m.removeSure}
                      </Button>
                    ) : (
                      <Button size="small" onClick={() => setSure(note.card)}>
                        {m.remove}
                      </Button>
                    )}
                  </div>
                </li>
              ),
            )}
          </ul>
        </>
      )}
    </div>
  );
}

/** Everything a note can be found by. */
function wordsOf(note: OwnCard): string {
  const labels = note.occlusion?.boxes.map(({ label }) => label) ?? [];
  return [plainMarkdown(note.front), noteWords(note), ...labels, note.back, ...note.tags].join(' ');
}

function State({ note }: { note: OwnCard }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { progress } = useProgress();
  const memories = ownCardIds(note).flatMap((id) => {
    const at = progress.deck.at(id);
    return at < 0 ? [] : [progress.deck.read(at)];
  });
  if (memories.every((memory) => memory.suspended)) return m.suspended;
  const due = memories.filter((memory) => memory.state !== CardState.new).map((memory) => memory.due);
  return due.length === 0
    ? m.unseen
    : m.due(writeDay(Math.floor(Math.min(...due) / 86_400_000), language, 'medium'));
}

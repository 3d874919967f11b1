import { Bookmark } from 'lucide-react';
import { record, useProgress } from '../../data/progressStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { messages } from './messages.ts';

/** Keeps a question, or no longer. Only one may be on screen, and only where letters choose nothing. */
export function BookmarkQuestion({ id }: { id: string }) {
  const m = useMessages(messages);
  const target = `question:${id}` as const;
  const isKept = useProgress().progress.bookmarks.has(target);
  const toggle = () =>
    void record({ type: 'bookmarked', target, on: !isKept }).then(
      () => say(isKept ? m.unbookmarked : m.bookmarked),
      (error: Error) => complain(m.notSaved(error.message)),
    );
  useCommands([{ id: 'bookmark', label: m.bookmark, keys: ['B'], run: toggle, group: m.group }]);
  return (
    <Button
      size="small"
      keys="B"
      aria-pressed={isKept}
      icon={<Bookmark aria-hidden="true" fill={isKept ? 'currentColor' : 'none'} />}
      onClick={toggle}
    >
      {m.bookmark}
    </Button>
  );
}

/** What the learner wrote beside the question; nothing when that is nothing. */
export function OwnNote({ id }: { id: string }) {
  const m = useMessages(messages);
  const note = useProgress().progress.notes.get(`question:${id}`);
  if (!note?.text.trim()) return null;
  return (
    <p>
      <b>{m.ownNote}:</b> {note.text}
    </p>
  );
}

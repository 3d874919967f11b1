import { useEffect, useId, useState } from 'react';
import { useMessages } from '../../ui/messages.ts';
import styles from './bookmarks.module.css';
import { messages } from './messages.ts';

/** The folder of one bookmark; typing a new name makes it. Saved when the field is left or Enter is pressed. */
export function FolderField({
  value,
  folders,
  onChange,
}: {
  value: string;
  folders: readonly string[];
  onChange: (folder: string) => void;
}) {
  const m = useMessages(messages);
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const save = () => {
    if (text.trim() !== value) onChange(text.trim().slice(0, 60));
  };
  return (
    <>
      <input
        className={styles.folder}
        aria-label={m.folder}
        placeholder={m.folder}
        list={id}
        value={text}
        maxLength={60}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && save()}
      />
      <datalist id={id}>
        {folders.map((folder) => (
          <option key={folder} value={folder} />
        ))}
      </datalist>
    </>
  );
}

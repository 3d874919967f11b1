import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from 'react';
import { PictureRefused, preparePicture } from '../../content/picture/preparePicture.ts';
import type { ShownPicture } from '../../content/picture/shownPicture.ts';

/** Takes a picture file that is chosen, pasted or dropped, the latest of several. A refusal stays on screen until the next try. */
export function usePictureInput(onPicture: (picture: ShownPicture) => void) {
  const [refusal, setRefusal] = useState<PictureRefused['reason'] | null>(null);
  const [isReading, setReading] = useState(false);
  const [isOver, setOver] = useState(false);
  // A file that misses the editor would otherwise be opened in place of the app.
  useEffect(() => {
    const stay = (event: globalThis.DragEvent) => event.preventDefault();
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', stay);
    return () => {
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', stay);
    };
  }, []);
  const latest = useRef<File>(undefined);
  const take = async (file: File | undefined) => {
    if (!file) return;
    latest.current = file;
    setRefusal(null);
    setReading(true);
    try {
      const prepared = await preparePicture(file);
      if (latest.current === file) onPicture({ kind: 'chosen', ...prepared, alt: '' });
    } catch (error) {
      if (latest.current === file) setRefusal(error instanceof PictureRefused ? error.reason : 'broken');
    } finally {
      if (latest.current === file) setReading(false);
    }
  };
  return {
    take,
    refusal,
    isReading,
    isOver,
    listeners: {
      onPaste(event: ClipboardEvent) {
        const file = [...event.clipboardData.files].find(({ type }) => type.startsWith('image/'));
        // Words copied from a page come with a picture of themselves.
        if (!file || event.clipboardData.types.includes('text/plain')) return;
        event.preventDefault();
        void take(file);
      },
      onDragOver(event: DragEvent) {
        if (event.dataTransfer.types.includes('Files')) setOver(true);
      },
      onDragLeave(event: DragEvent) {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop(event: DragEvent) {
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (!file) return;
        event.preventDefault();
        void take(file);
      },
    },
  };
}

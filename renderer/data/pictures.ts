import { useEffect, useState } from 'react';
import { request } from '../platform/desktop.ts';
import { useProgressStore } from './progressStore.ts';

/** The learner's own pictures, which lie beside the journal. */

/** Resolves with the picture's name once it is on disk. */
export async function keepPicture(picture: Blob): Promise<string> {
  return (await request('savePicture', { learner: learnerId(), bytes: await base64Of(picture) })).picture;
}

/** The picture, null while it is being read or not wanted yet, `lost` when it is missing or damaged. */
export function usePicture(sha256: string, isWanted: boolean): Blob | 'lost' | null {
  const [found, setFound] = useState<{ sha256: string; picture: Blob | 'lost' } | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const tell = (picture: Blob | 'lost') => {
      if (isCurrent) setFound({ sha256, picture });
    };
    loadPicture(sha256).then(tell, () => tell('lost'));
    return () => {
      isCurrent = false;
    };
  }, [sha256, isWanted]);
  return found?.sha256 === sha256 ? found.picture : null;
}

/** An address for the bytes, given back when nothing shows them any more; undefined before the first painting. */
export function useBlobUrl(blob: Blob | null): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return blob ? url : undefined;
}

async function loadPicture(picture: string): Promise<Blob> {
  const { type, bytes } = await request('loadPicture', { learner: learnerId(), picture });
  return new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], { type });
}

function learnerId(): string {
  const { learner } = useProgressStore.getState();
  if (!learner) throw new Error('no learner is open');
  return learner.id;
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    // `data:image/png;base64,…`
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

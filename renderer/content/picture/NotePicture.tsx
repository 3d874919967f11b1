import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Picture } from '../../../shared/content/occlusion.ts';
import { usePack } from '../../data/packStore.ts';
import { useBlobUrl, usePicture } from '../../data/pictures.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { CellFigure } from '../CellFigure.tsx';
import { Figure } from '../question/Figure.tsx';
import { messages } from './messages.ts';
import styles from './picture.module.css';
import { altOf, figureAlt, type ShownPicture } from './shownPicture.ts';

interface Look {
  /** `small` in a list, where it is read or drawn only when it comes into view. */
  size?: 'large' | 'small';
  /** What the picture and everything on it says as a whole; otherwise the picture gives its own alternative. */
  label?: string | undefined;
  /** What lies over it, placed in percent. */
  over?: ReactNode;
}

/** The picture of a note in its own proportions. A picture that cannot be had is one calm line with what it showed. */
export function NotePicture({ picture, ...look }: { picture: ShownPicture } & Look) {
  switch (picture.kind) {
    case 'own':
      return <OwnPicture picture={picture} {...look} />;
    case 'chosen':
      return <BlobPicture blob={picture.blob} picture={picture} {...look} />;
    case 'cell':
      return <CellPicture picture={picture} {...look} />;
    case 'figure':
      return <FigurePicture picture={picture} {...look} />;
  }
}

function OwnPicture({ picture, ...look }: { picture: Extract<Picture, { kind: 'own' }> } & Look) {
  const frame = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(frame, look.size === 'small');
  const found = usePicture(picture.sha256, isSeen);
  if (found === 'lost') return <Lost picture={picture} />;
  return <BlobPicture ref={frame} blob={found} picture={picture} {...look} />;
}

function BlobPicture({
  ref,
  blob,
  picture,
  ...look
}: {
  ref?: React.Ref<HTMLDivElement>;
  blob: Blob | null;
  picture: Extract<ShownPicture, { kind: 'own' | 'chosen' }>;
} & Look) {
  const m = useMessages(messages);
  const url = useBlobUrl(blob);
  const [broken, setBroken] = useState<Blob | null>(null);
  if (blob && broken === blob) return <Lost picture={picture} />;
  return (
    <Frame ref={ref} aspect={picture.width / picture.height} natural={picture.width} {...look}>
      {url ? (
        <img
          className={styles.image}
          src={url}
          alt={look.label ? '' : m.picture(picture.alt.trim() || m.noAlt)}
          draggable={false}
          onError={() => setBroken(blob)}
        />
      ) : null}
    </Frame>
  );
}

function CellPicture({ picture, ...look }: { picture: Extract<Picture, { kind: 'cell' }> } & Look) {
  const frame = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(frame, look.size === 'small');
  const cell = usePack().cells.find(({ id }) => id === picture.cell);
  if (!cell) return <Lost picture={picture} />;
  return (
    <Frame ref={frame} aspect={1} {...look}>
      {isSeen ? <CellFigure cell={cell} seed={picture.seed} hasCaption={false} /> : null}
    </Frame>
  );
}

function FigurePicture({ picture, ...look }: { picture: Extract<Picture, { kind: 'figure' }> } & Look) {
  const pack = usePack();
  const [, , width = 1, height = 1] = (pack.figures?.[picture.file]?.attributes.viewBox ?? '')
    .split(/[\s,]+/)
    .map(Number);
  const alt = figureAlt(pack, picture.file);
  if (!pack.figures?.[picture.file]) return <Lost picture={picture} />;
  return (
    <Frame aspect={width / height || 1} {...look}>
      <Figure figure={{ file: picture.file, alt: alt ?? { en: '', es: '' } }} />
    </Frame>
  );
}

function Frame({
  ref,
  aspect,
  natural,
  size = 'large',
  label,
  over,
  children,
}: {
  ref?: React.Ref<HTMLDivElement> | undefined;
  /** Width over height. */
  aspect: number;
  /** Pixels across, beyond which it would only blur. */
  natural?: number;
  children: ReactNode;
} & Look) {
  const style = { '--aspect': aspect, ...(natural && { '--natural': `${natural}px` }) } as CSSProperties;
  return (
    <div
      ref={ref}
      className={styles.frame}
      data-size={size}
      style={style}
      {...(label && { role: 'img', 'aria-label': label })}
    >
      {children}
      {over}
    </div>
  );
}

function Lost({ picture }: { picture: ShownPicture }) {
  const m = useMessages(messages);
  const pack = usePack();
  const alt = altOf(picture, pack, useLanguage());
  const why = picture.kind === 'own' || picture.kind === 'chosen' ? m.lost : m.gone;
  return (
    <p className={styles.lost}>
      {why} {alt ? m.showed(alt) : null}
    </p>
  );
}

/** False until the element comes near the window; true at once when `isLazy` is not asked for. */
function useSeen(element: React.RefObject<HTMLElement | null>, isLazy: boolean): boolean {
  const [isSeen, setSeen] = useState(!isLazy);
  useEffect(() => {
    if (isSeen || !element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '50%' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isSeen]);
  return isSeen;
}

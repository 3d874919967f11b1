import { Copy, Flag, Highlighter, NotebookPen, SquarePen } from 'lucide-react';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { claimsById } from '../../../shared/content/pack.ts';
import { usePack } from '../../data/packStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { makeCardAddress, selectedInClaim } from '../card/makeCard.ts';
import styles from './annotate.module.css';
import {
  editNote,
  focusedLine,
  isMarked,
  lineAtHand,
  markUnder,
  type Piece,
  selectedPieces,
  toggleHighlight,
} from './annotating.ts';
import { citedText } from './citedText.ts';
import { messages } from './messages.ts';
import { ReportDialog } from './ReportDialog.tsx';

interface Shown {
  pieces: readonly Piece[];
  /** In the document, so that the bar scrolls with the text. */
  top: number;
  bottom: number;
  middle: number;
}

/**
 * What can be done with a line or a selection of it: a bar beside what is selected or the mark that is clicked, and for the keyboard
 * the same by letter on the line that has the focus. It never takes the focus or the selection.
 */
export function SelectionBar({ within }: { within: RefObject<HTMLElement | null> }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const [, go] = useLocation();
  const [shown, setShown] = useState<Shown | null>(null);
  const [reported, setReported] = useState<readonly Piece[] | null>(null);

  useEffect(() => {
    let timer = 0;
    let isDown = false;
    /** A clicked mark is shown; the click itself leaves nothing selected. */
    let isMark = false;
    const look = () => {
      const pieces = within.current ? selectedPieces(within.current) : [];
      if (pieces.length === 0 && isMark) return;
      const range = pieces.length > 0 ? window.getSelection()?.getRangeAt(0) : undefined;
      setShown(range ? { pieces, ...placeOf(range.getBoundingClientRect()) } : null);
    };
    const soon = () => {
      window.clearTimeout(timer);
      if (!isDown) timer = window.setTimeout(look, 120);
    };
    const onDown = (event: PointerEvent) => {
      isDown = !(event.target as Element).closest(`.${styles.bar}`);
    };
    const onUp = (event: PointerEvent) => {
      isDown = false;
      if ((event.target as Element).closest(`.${styles.bar}`)) return;
      const isSelecting = !(window.getSelection()?.isCollapsed ?? true);
      const isControl = (event.target as Element).closest('a, button, [role="button"]') !== null;
      const mark =
        isSelecting || isControl ? null : markUnder(event.target as Element, event.clientX, event.clientY);
      isMark = mark !== null;
      if (mark) {
        window.clearTimeout(timer);
        const { clientX, clientY } = event;
        setShown({ pieces: [mark], ...placeOf(new DOMRect(clientX, clientY - 12, 0, 24)) });
      } else soon();
    };
    document.addEventListener('selectionchange', soon);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('selectionchange', soon);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
    };
  }, [within]);

  const close = () => {
    window.getSelection()?.removeAllRanges();
    setShown(null);
  };
  const withPieces = (act: (pieces: readonly Piece[]) => void) => () => {
    const line = within.current && lineAtHand(within.current);
    const pieces = shown?.pieces ?? (line ? [line] : []);
    if (pieces.length > 0) act(pieces);
    close();
  };
  const copy = withPieces((pieces) => {
    navigator.clipboard.writeText(citedText(pieces, pack, language)).then(
      () => say(m.copied),
      () => complain(m.notCopied),
    );
  });
  const note = withPieces(([first]) => {
    if (first) editNote(first.target);
  });
  const highlight = withPieces((pieces) => {
    toggleHighlight(pieces).then(
      (isOn) => say(isOn ? m.highlighted : m.unhighlighted),
      (error: Error) => complain(m.notSaved(error.message)),
    );
  });
  const report = withPieces(setReported);
  const makeCard = () => {
    const chosen = selectedInClaim();
    const placed = chosen && claimsById(pack).get(chosen.claim);
    if (!chosen || !placed) return;
    close();
    go(makeCardAddress({ ...chosen, source: `${placed.condition.title[language]} (${placed.claim.id})` }));
  };
  const step = (by: number) => {
    const lines = [...(within.current?.querySelectorAll<HTMLElement>('[data-claim]') ?? [])];
    const at = focusedLine();
    const inView = lines.findIndex((line) => line.getBoundingClientRect().top >= 0);
    const next = at ? lines[lines.indexOf(at) + by] : lines[by > 0 ? inView : inView - 1];
    next?.scrollIntoView({ block: 'nearest' });
    next?.focus({ preventScroll: true });
  };
  useCommands([
    {
      id: 'line.next',
      label: m.nextLine,
      keys: ['N'],
      run: () => step(1),
      group: m.group,
      mayRepeat: true,
    },
    {
      id: 'line.previous',
      label: m.previousLine,
      keys: ['P'],
      run: () => step(-1),
      group: m.group,
      mayRepeat: true,
    },
    { id: 'line.note', label: m.note, keys: ['E'], run: note, group: m.group },
    { id: 'line.highlight', label: m.highlight, keys: ['H'], run: highlight, group: m.group },
    { id: 'line.copy', label: m.copy, keys: ['C'], run: copy, group: m.group },
    { id: 'line.report', label: m.report, keys: ['R'], run: report, group: m.group },
    {
      id: 'line.deselect',
      label: m.deselect,
      keys: ['Escape'],
      run: close,
      disabled: !shown,
      isSilent: true,
    },
  ]);

  return (
    <>
      <ReportDialog pieces={reported} onClose={() => setReported(null)} />
      {shown ? (
        <Bar shown={shown} label={m.bar}>
          <Button
            size="small"
            kind="quiet"
            keys="C"
            command="line.copy"
            icon={<Copy aria-hidden="true" />}
            onClick={copy}
          >
            {m.copy}
          </Button>
          <Button
            size="small"
            kind="quiet"
            keys="E"
            command="line.note"
            icon={<NotebookPen aria-hidden="true" />}
            onClick={note}
          >
            {m.note}
          </Button>
          <Button
            size="small"
            kind="quiet"
            keys="H"
            command="line.highlight"
            icon={<Highlighter aria-hidden="true" />}
            onClick={highlight}
          >
            {shown.pieces.every(isMarked) ? m.unhighlight : m.highlight}
          </Button>
          {selectedInClaim() ? (
            <Button
              size="small"
              kind="quiet"
              keys="W"
              command="cards.make"
              icon={<SquarePen aria-hidden="true" />}
              onClick={makeCard}
            >
              {m.makeCard}
            </Button>
          ) : null}
          <Button
            size="small"
            kind="quiet"
            keys="R"
            command="line.report"
            title={m.report}
            icon={<Flag aria-hidden="true" />}
            onClick={report}
          >
            <span className="visually-hidden">{m.report}</span>
          </Button>
        </Bar>
      ) : null}
    </>
  );
}

function Bar({ shown, label, children }: { shown: Shown; label: string; children: React.ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  // Above what is selected, below it where there is no room; never over the window's edge.
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const above = shown.top - height - GAP;
    const top = above > window.scrollY + GAP ? above : shown.bottom + GAP;
    const most = document.documentElement.clientWidth - width - GAP;
    element.style.top = `${top}px`;
    element.style.left = `${Math.max(GAP, Math.min(most, shown.middle - width / 2))}px`;
  }, [shown]);
  return (
    // The selection must outlive the press of a button.
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label={label}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>
  );
}

const GAP = 8;

function placeOf(rect: DOMRect): Omit<Shown, 'pieces'> {
  return {
    top: rect.top + window.scrollY,
    bottom: rect.bottom + window.scrollY,
    middle: rect.left + rect.width / 2,
  };
}

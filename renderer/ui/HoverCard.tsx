import { Popover } from 'radix-ui';
import { type ReactNode, useRef, useState } from 'react';
import styles from './Float.module.css';

/**
 * A small card that opens on hover, focus or click of its trigger, and closes on Escape, blur or when the pointer leaves. A click
 * pins it until the next click or Escape; Enter also goes to the first button in it. A page has hundreds of them: only an open one costs more than its trigger.
 */
export function HoverCard({
  label,
  triggerLabel,
  trigger,
  triggerClass,
  children,
}: {
  /** What the card is, for screen readers. */
  label: string;
  /** What the trigger is called when its own words do not say it. */
  triggerLabel?: string;
  trigger: ReactNode;
  triggerClass?: string | undefined;
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const isPinned = useRef(false);
  const timer = useRef(0);
  const set = (open: boolean, pinned: boolean) => {
    window.clearTimeout(timer.current);
    isPinned.current = pinned;
    setOpen(open);
  };
  const soon = (open: boolean, ms: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (open) setOpen(true);
      else if (!isPinned.current) close();
    }, ms);
  };
  const close = () => {
    if (card.current?.contains(document.activeElement)) anchor.current?.focus({ preventScroll: true });
    set(false, false);
  };
  const press = () => set(!isPinned.current, !isPinned.current);
  return (
    <>
      {/* A span, so that the words break across lines like the text around them. */}
      <span
        ref={anchor}
        role="button"
        tabIndex={0}
        className={triggerClass}
        aria-label={triggerLabel}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        data-state={isOpen ? 'open' : 'closed'}
        onClick={press}
        onPointerEnter={(event) => event.pointerType === 'mouse' && event.buttons === 0 && soon(true, 120)}
        onPointerLeave={(event) => event.pointerType === 'mouse' && soon(false, 160)}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && soon(true, 0)}
        onBlur={() => soon(false, 100)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          press();
          // What can be pressed in the card is out of Tab's way; Enter leads there.
          if (isPinned.current) window.setTimeout(() => controlsOf(card.current)[0]?.focus());
        }}
      >
        {trigger}
      </span>
      {isOpen ? (
        <Popover.Root open onOpenChange={(open) => !open && close()}>
          <Popover.Anchor virtualRef={anchor as React.RefObject<HTMLSpanElement>} />
          <Popover.Portal>
            <Popover.Content
              ref={card}
              data-hover
              className={styles.popover}
              aria-label={label}
              collisionPadding={12}
              sideOffset={6}
              onOpenAutoFocus={(event) => event.preventDefault()}
              onCloseAutoFocus={(event) => event.preventDefault()}
              onInteractOutside={(event) => {
                // Pressing the trigger again is the trigger's own business.
                if (anchor.current?.contains(event.target as Node)) event.preventDefault();
              }}
              onPointerEnter={() => window.clearTimeout(timer.current)}
              onPointerLeave={(event) => event.pointerType === 'mouse' && soon(false, 160)}
              onFocus={() => window.clearTimeout(timer.current)}
              onKeyDown={(event) => {
                if (event.key !== 'Tab') return;
                const controls = controlsOf(card.current);
                // Past either end Tab goes on from the trigger, as if the card stood beside it.
                if (event.target === controls.at(event.shiftKey ? 0 : -1)) close();
              }}
            >
              {children}
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      ) : null}
    </>
  );
}

function controlsOf(card: HTMLElement | null): HTMLElement[] {
  return [...(card?.querySelectorAll<HTMLElement>('button, a[href]') ?? [])];
}

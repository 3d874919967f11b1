import { Popover } from 'radix-ui';
import { type ReactNode, useRef, useState } from 'react';
import styles from './Float.module.css';

/**
 * A small card that opens on hover, focus or click of its trigger, and closes on Escape, blur or when the pointer leaves.
 * A click pins it until the next click or Escape.
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
  const isPinned = useRef(false);
  const timer = useRef(0);
  const soon = (open: boolean, ms: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (open || !isPinned.current) setOpen(open);
    }, ms);
  };
  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(open) => {
        isPinned.current = open;
        setOpen(open);
      }}
    >
      <Popover.Trigger asChild>
        {/* A span, so that the words break across lines like the text around them. */}
        <span
          role="button"
          tabIndex={0}
          className={triggerClass}
          aria-label={triggerLabel}
          onPointerEnter={(event) => event.pointerType === 'mouse' && soon(true, 120)}
          onPointerLeave={(event) => event.pointerType === 'mouse' && soon(false, 160)}
          onFocus={(event) => event.currentTarget.matches(':focus-visible') && soon(true, 0)}
          onBlur={() => soon(false, 100)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            event.currentTarget.click();
          }}
        >
          {trigger}
        </span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.popover}
          aria-label={label}
          collisionPadding={12}
          sideOffset={6}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onPointerEnter={() => window.clearTimeout(timer.current)}
          onPointerLeave={(event) => event.pointerType === 'mouse' && soon(false, 160)}
          onFocus={() => window.clearTimeout(timer.current)}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

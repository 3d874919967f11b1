import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import styles from './Float.module.css';
import { useLanguage } from './messages.ts';
import { useFocusReturn } from './useFocusReturn.ts';

/** A modal sheet. Escape and the cross close it; the focus returns to where it was. */
export function Dialog({
  isOpen,
  onClose,
  title,
  children,
}: {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}) {
  useFocusReturn(isOpen);
  const close = useLanguage() === 'es' ? 'Cerrar' : 'Close';
  return (
    <Radix.Root open={isOpen} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.overlay} />
        <Radix.Content className={styles.dialog} aria-describedby={undefined}>
          <div className={styles.dialogHead}>
            <Radix.Title asChild>
              <h2>{title}</h2>
            </Radix.Title>
            <Radix.Close asChild>
              <IconButton label={close}>
                <X aria-hidden="true" />
              </IconButton>
            </Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** As `ref` of the field that a dialog opens on; otherwise its first control has the focus. */
export function focusFirst(element: HTMLElement | null): void {
  element?.focus();
}

import { X } from 'lucide-react';
import { useEffect } from 'react';
import { IconButton } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import { hush, useToast } from '../ui/toast.ts';
import { messages } from './messages.ts';
import styles from './ToastLine.module.css';

/** What was just done, announced politely; an error stays until it is closed. */
export function ToastLine() {
  const toast = useToast();
  const m = useMessages(messages);
  useEffect(() => {
    if (toast.text === null || toast.kind === 'error') return;
    const timer = window.setTimeout(hush, 4000);
    return () => window.clearTimeout(timer);
  }, [toast]);
  return (
    <div className={styles.place} role="status" aria-live="polite">
      {toast.text === null ? null : (
        <div className={styles.toast} data-kind={toast.kind}>
          {toast.text}
          {toast.kind === 'error' ? (
            <IconButton
              label={m.dismiss}
              onClick={() => {
                hush();
                // The button goes; the next key is for the page.
                document.getElementById('main')?.focus({ preventScroll: true });
              }}
            >
              <X aria-hidden="true" />
            </IconButton>
          ) : null}
        </div>
      )}
    </div>
  );
}

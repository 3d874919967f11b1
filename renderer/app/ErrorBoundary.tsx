import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { LanguageContext } from '../ui/messages.ts';
import styles from './Gate.module.css';
import { messages } from './messages.ts';

/** Keeps a broken screen from becoming a blank window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  static override contextType = LanguageContext;
  declare context: React.ContextType<typeof LanguageContext>;
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const m = messages[this.context];
    return (
      <main className={styles.gate} role="alert">
        <h1>{m.brokenTitle}</h1>
        <p>{m.broken}</p>
        <p className={styles.quiet}>{error.message}</p>
        <Button
          kind="primary"
          onClick={() => {
            window.location.hash = '#/';
            this.setState({ error: null });
          }}
        >
          {m.toToday}
        </Button>
      </main>
    );
  }
}

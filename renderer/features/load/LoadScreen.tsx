import { useMessages } from '../../ui/messages.ts';
import { CatchUp } from './CatchUp.tsx';
import { DaysOff } from './DaysOff.tsx';
import styles from './load.module.css';
import { messages } from './messages.ts';
import { WhatIf } from './WhatIf.tsx';

/** How much work which days get, and what to do when it is too much. */
export function LoadScreen() {
  const m = useMessages(messages);
  return (
    <div className={styles.page}>
      <div>
        <a className={styles.back} href="#/planner">
          ← {m.back}
        </a>
        <h1>{m.title}</h1>
        <p className={styles.quiet}>{m.lead}</p>
      </div>
      <CatchUp />
      <DaysOff />
      <WhatIf />
    </div>
  );
}

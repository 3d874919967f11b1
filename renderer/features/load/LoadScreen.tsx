import { InnerHead } from '../../ui/InnerHead.tsx';
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
      <InnerHead back={{ href: '#/planner', label: m.back }} title={m.title} lead={m.lead} />
      <CatchUp />
      <DaysOff />
      <WhatIf />
    </div>
  );
}

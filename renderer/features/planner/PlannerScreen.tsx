import { CalendarOff, CalendarPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { plansOf } from '../../../shared/scheduling/examPlan.ts';
import { useProgress } from '../../data/progressStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { InnerHead } from '../../ui/InnerHead.tsx';
import { useMessages } from '../../ui/messages.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { messages } from './messages.ts';
import { PlanForm } from './PlanForm.tsx';
import { PlanView } from './PlanView.tsx';
import styles from './planner.module.css';

/** Exams to come and what they ask of each day. */
export function PlannerScreen() {
  const m = useMessages(messages);
  const { progress } = useProgress();
  const [, go] = useLocation();
  const plans = plansOf(progress);
  /** The plan being changed, 'new', or nothing; who has none begins with one. */
  const [editing, setEditing] = useState<string | null>(plans.length === 0 ? 'new' : null);
  const [savedLast, setSaved] = useState<string | null>(null);
  /** The plan saved last on this page, while there is one. */
  const saved = plans.some(({ id }) => id === savedLast) ? savedLast : null;
  const page = useRef<HTMLDivElement>(null);
  useFocusKept(page, `${editing} ${plans.length} ${saved}`);
  const close = (id: string | null) => {
    setSaved(id);
    setEditing(null);
  };
  const isNew = editing === 'new';
  useCommands([
    { id: 'planner.add', label: m.add, keys: ['N'], run: () => setEditing('new'), group: m.title },
    { id: 'planner.load', label: m.load, keys: ['L'], run: () => go('/planner/load'), group: m.title },
  ]);
  return (
    <div className={styles.page} ref={page}>
      <InnerHead back={{ href: '#/progress', label: m.back }} title={m.title} lead={m.lead} />
      <div className={styles.actions}>
        {isNew ? null : (
          <Button
            icon={<CalendarPlus aria-hidden="true" />}
            keys="N"
            command="planner.add"
            data-next={saved === null ? true : undefined}
            onClick={() => setEditing('new')}
          >
            {m.add}
          </Button>
        )}
        <Button
          icon={<CalendarOff aria-hidden="true" />}
          keys="L"
          command="planner.load"
          onClick={() => go('/planner/load')}
        >
          {m.load}
        </Button>
      </div>
      {isNew ? <PlanForm key="new" stored={null} onDone={close} /> : null}
      {plans.length === 0 && !isNew ? <p className={styles.quiet}>{m.emptyTitle}</p> : null}
      {plans.map((plan) =>
        editing === plan.id ? (
          <PlanForm key={plan.id} stored={plan} onDone={close} />
        ) : (
          <PlanView
            key={plan.id}
            plan={plan}
            isSaved={saved === plan.id}
            onEdit={() => setEditing(plan.id)}
          />
        ),
      )}
    </div>
  );
}

import { CalendarOff, CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { plansOf } from '../../../shared/scheduling/examPlan.ts';
import { useProgress } from '../../data/progressStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import { PlanForm } from './PlanForm.tsx';
import { PlanView } from './PlanView.tsx';
import styles from './planner.module.css';

/** Exams to come and what they ask of each day. */
export function PlannerScreen() {
  const m = useMessages(messages);
  const { progress } = useProgress();
  const [, go] = useLocation();
  /** The plan being changed, 'new', or nothing. */
  const [editing, setEditing] = useState<string | null>(null);
  const plans = plansOf(progress);
  const isNew = editing === 'new' || (plans.length === 0 && editing !== 'none');
  useCommands([
    { id: 'planner.add', label: m.add, keys: ['N'], run: () => setEditing('new'), group: m.title },
    { id: 'planner.load', label: m.load, keys: ['L'], run: () => go('/planner/load'), group: m.title },
  ]);
  return (
    <div className={styles.page}>
      <div className={styles.planHead}>
        <div>
          <h1>{m.title}</h1>
          <p className={styles.lead}>{m.lead}</p>
        </div>
      </div>
      <div className={styles.actions}>
        {isNew ? null : (
          <Button icon={<CalendarPlus aria-hidden="true" />} keys="N" onClick={() => setEditing('new')}>
            {m.add}
          </Button>
        )}
        <Button icon={<CalendarOff aria-hidden="true" />} keys="L" onClick={() => go('/planner/load')}>
          {m.load}
        </Button>
      </div>
      {isNew ? <PlanForm key="new" stored={null} onDone={() => setEditing('none')} /> : null}
      {plans.map((plan) =>
        editing === plan.id ? (
          <PlanForm key={plan.id} stored={plan} onDone={() => setEditing('none')} />
        ) : (
          <PlanView key={plan.id} plan={plan} onEdit={() => setEditing(plan.id)} />
        ),
      )}
    </div>
  );
}

import { MoreHorizontal } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { Button } from '../../ui/Button.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './review.module.css';

export interface CardAction {
  id: string;
  label: string;
  keys: string;
  run: () => void;
}

/** Everything that can be done with a card besides grading it, each with its key. */
export function CardMenu({ actions }: { actions: readonly CardAction[] }) {
  const m = useMessages(messages);
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button size="small" icon={<MoreHorizontal aria-hidden="true" />}>
          {m.more}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align="end" sideOffset={6} collisionPadding={12}>
          {actions.map((action) => (
            <DropdownMenu.Item key={action.id} className={styles.menuItem} onSelect={action.run}>
              {action.label}
              <Keys keys={action.keys} command={`review.${action.id}`} />
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

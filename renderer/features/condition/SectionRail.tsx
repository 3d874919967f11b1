import type { Section } from '../../../shared/content/schema.ts';
import { useMessages } from '../../ui/messages.ts';
import styles from './condition.module.css';
import { messages } from './messages.ts';

/** The sections beside the text; the one being read is marked. */
export function SectionRail({
  sections,
  at,
  onGo,
}: {
  sections: readonly Section[];
  at: Section;
  onGo: (section: Section) => void;
}) {
  const m = useMessages(messages);
  return (
    <nav className={styles.toc} aria-label={m.sections}>
      {sections.map((section) => (
        <button
          key={section}
          type="button"
          className={styles.tocLink}
          aria-current={section === at ? 'true' : undefined}
          onClick={() => onGo(section)}
        >
          {m.section[section]}
        </button>
      ))}
    </nav>
  );
}

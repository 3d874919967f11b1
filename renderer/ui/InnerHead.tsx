import styles from './InnerHead.module.css';

/** The head of a screen that belongs to another: the way back, the title, and mostly one line on what it is for. */
export function InnerHead({
  back,
  title,
  lead,
}: {
  back: { href: string; label: string };
  title: string;
  lead?: string;
}) {
  return (
    <div>
      <a className={styles.back} href={back.href}>
        ← {back.label}
      </a>
      <h1 className={styles.title}>{title}</h1>
      {lead ? <p className={styles.lead}>{lead}</p> : null}
    </div>
  );
}

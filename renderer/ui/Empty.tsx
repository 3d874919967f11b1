import type { ReactNode } from 'react';
import styles from './Empty.module.css';

/** A screen or list with nothing in it: says so, and what to do next. Alone on a page its title is the page's. */
export function Empty({
  title,
  isPage = false,
  children,
  action,
}: {
  title: string;
  isPage?: boolean;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div className={styles.empty}>
      <Heading className={styles.title}>{title}</Heading>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}

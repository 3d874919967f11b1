import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './SearchField.module.css';

/** The field that filters or searches a screen: a lens, a name for screen readers, the browser's own input. */
export function SearchField({
  label,
  size = 'medium',
  ...input
}: Omit<ComponentProps<'input'>, 'type' | 'size' | 'aria-label'> & {
  label: string;
  size?: 'medium' | 'large';
}) {
  return (
    <div className={styles.field} data-size={size}>
      <Search aria-hidden="true" />
      <input {...input} type="search" aria-label={label} />
    </div>
  );
}

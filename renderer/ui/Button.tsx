import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { Keys } from './Keys.tsx';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  size?: 'small' | 'normal' | 'large';
  /** The key that does the same. */
  keys?: string | undefined;
  /** The command that key belongs to, for learners who have bound it to another. */
  command?: string | undefined;
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  kind = 'plain',
  size = 'normal',
  keys,
  command,
  icon,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className={[styles.button, styles[kind], styles[size], className].filter(Boolean).join(' ')}
      {...rest}
    >
      {icon}
      {children}
      {keys ? <Keys keys={keys} command={command} /> : null}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and does nothing else. */
export function ButtonLink({
  href,
  icon,
  children,
}: {
  href: string;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <a className={`${styles.button} ${styles.plain ?? ''}`} href={href}>
      {icon}
      {children}
    </a>
  );
}

/** A button that is only a picture; `label` is what it says to those who cannot see it. */
export function IconButton({
  label,
  children,
  className,
  ...rest
}: Omit<ButtonProps, 'kind' | 'size' | 'keys' | 'command' | 'icon'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={[styles.button, styles.iconOnly, className].filter(Boolean).join(' ')}
      {...rest}
    >
      {children}
    </button>
  );
}

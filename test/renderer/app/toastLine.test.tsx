import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ToastLine } from '../../../renderer/app/ToastLine.tsx';
import { complain, hush } from '../../../renderer/ui/toast.ts';

afterEach(() => {
  hush();
  cleanup();
});

it('an error that is closed by key leaves the focus on the page', () => {
  complain('Not saved.');
  render(
    <>
      <main id="main" tabIndex={-1} />
      <ToastLine />
    </>,
  );
  const close = screen.getByRole('button', { name: 'Dismiss' });
  close.focus();
  fireEvent.click(close);
  expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

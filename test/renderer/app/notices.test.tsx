import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Notices } from '../../../renderer/app/Notices.tsx';
import { useProgressStore } from '../../../renderer/data/progressStore.ts';
import type { Damage } from '../../../shared/ipc.ts';

const learner = (id: string) => ({ id, name: id, createdAt: 0 });
const lost: Damage = {
  device: 'desk',
  file: '000001.ndjson',
  events: 1,
  after: '2026-01-01',
  before: '2026-01-03',
};
const zone = process.env.TZ;

beforeEach(() => {
  useProgressStore.setState({ learner: learner('inesines'), damage: [], trouble: null });
});
afterEach(() => {
  cleanup();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('the notice of a damaged stretch', () => {
  it.each(['America/Los_Angeles', 'Pacific/Auckland'])('names the study days of the log in %s', (here) => {
    process.env.TZ = here;
    useProgressStore.setState({ damage: [lost] });
    render(<Notices />);
    expect(screen.getByText(/between 1 Jan 2026 and 3 Jan 2026/)).toBeTruthy();
  });

  it('is closed on its own, though another reads the same', () => {
    useProgressStore.setState({ damage: [lost, { ...lost, file: '000002.ndjson' }, lost] });
    render(<Notices />);
    fireEvent.click(screen.getAllByRole('button', { name: 'Dismiss' })[0] as HTMLElement);
    expect(screen.getAllByRole('button', { name: 'Dismiss' }).length).toBe(2);
  });
});

it('a notice closed by one learner is still shown to the next', () => {
  useProgressStore.setState({ trouble: 'QuotaExceededError' });
  render(<Notices />);
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('status')).toBeNull();
  cleanup();
  useProgressStore.setState({ learner: learner('adaadaada') });
  render(<Notices />);
  expect(screen.getByText(/working copy could not be written/)).toBeTruthy();
});

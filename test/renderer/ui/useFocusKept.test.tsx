import { cleanup, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useFocusKept } from '../../../renderer/ui/useFocusKept.ts';

afterEach(cleanup);

function List({ names, canAdd }: { names: string[]; canAdd: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  useFocusKept(place, names);
  return (
    <main id="main" tabIndex={-1}>
      <div ref={place}>
        {names.map((name) => (
          <button key={name} type="button" data-next>
            {name}
          </button>
        ))}
        <button type="button" data-next disabled={!canAdd}>
          Add
        </button>
      </div>
    </main>
  );
}

it.each([
  ['the next of its kind', ['b'], false, 'b'],
  ['what else there is to press', [], true, 'Add'],
])('a control that goes leaves the focus on %s', (_, names, canAdd, expected) => {
  const { rerender } = render(<List names={['a', 'b']} canAdd={canAdd} />);
  screen.getByRole('button', { name: 'a' }).focus();
  rerender(<List names={names} canAdd={canAdd} />);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: expected }));
});

it('a control that goes where nothing can be pressed leaves the focus on the page', () => {
  const { rerender } = render(<List names={['a']} canAdd={false} />);
  screen.getByRole('button', { name: 'a' }).focus();
  rerender(<List names={[]} canAdd={false} />);
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

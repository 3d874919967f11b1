import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyCatalog } from '../../renderer/features/settings/keyCatalog.ts';
import {
  answersQuestions,
  type BoundEntry,
  bind,
  conflictsOf,
} from '../../renderer/features/settings/keyConflicts.ts';

const root = join(import.meta.dirname, '../..');

const ALL: BoundEntry[] = [
  { id: 'app.search', group: 'everywhere', keys: ['/'] },
  { id: 'go.today', group: 'everywhere', keys: ['G T'] },
  { id: 'condition.test', group: 'reading', keys: ['T'] },
  { id: 'condition.next', group: 'reading', keys: ['J'] },
  { id: 'review.good', group: 'review', keys: ['Space', 'Enter'] },
  { id: 'review.undo', group: 'review', keys: ['U', 'Mod+Z'] },
];
const named = (id: string, keys: string[], group: string) =>
  conflictsOf({ id, group, keys }, ALL).map((one) => one.id);

describe('two commands with one key', () => {
  it.each([
    ['on the same screen', named('condition.next', ['T'], 'reading'), ['condition.test']],
    ['never meet on different screens', named('review.undo', ['T'], 'review'), []],
    ['meet when one works everywhere', named('app.search', ['T'], 'everywhere'), ['condition.test']],
    ['by any of several keys', named('review.undo', ['Enter'], 'review'), ['review.good']],
    ['when two in a row begin with it', named('condition.next', ['G'], 'reading'), ['go.today']],
    ['and not when only the second is the same', named('condition.next', ['J'], 'reading'), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('a key that answers questions', () => {
  const isTaken = (group: string, ...keys: string[]) => answersQuestions({ id: 'x', group, keys });
  it.each([
    ['a letter of an option', isTaken('question', 'H'), true],
    ['a letter that strikes out', isTaken('question', 'Alt+C'), true],
    ['a number of confidence or cause', isTaken('everywhere', 'F', '4'), true],
    ['no other letter', isTaken('question', 'I'), false],
    ['no letter of two in a row', isTaken('everywhere', 'G B'), false],
    ['none of a screen without questions', isTaken('reading', 'B'), false],
  ])('is %s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe('binding a command', () => {
  const command = { id: 'condition.next', keys: ['J'] };
  it.each([
    [
      'keeps the others',
      bind({ 'app.search': 'S' }, command, 'N'),
      { 'app.search': 'S', 'condition.next': 'N' },
    ],
    ['to its own default is no binding', bind({ 'condition.next': 'N' }, command, 'J'), {}],
    ['to nothing goes back to the default', bind({ 'condition.next': 'N' }, command, null), {}],
    [
      'to one of two defaults drops the other',
      bind({}, { id: 'review.good', keys: ['Space', 'Enter'] }, 'Space'),
      { 'review.good': 'Space' },
    ],
  ])('%s', (_, bound, expected) => {
    expect(bound).toEqual(expected);
  });
});

describe('the list of commands', () => {
  const entries = keyCatalog.flatMap(({ id: group, entries: list }) =>
    list.map((one) => ({ ...one, group })),
  );
  const source = globSync('renderer/**/*.tsx', { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');

  it('names each command once', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });
  it.each(entries)('$id is a command of some screen', ({ id }) => {
    const parts = id.split('.');
    const written = [id, ...parts.slice(1).map((_, i) => `${parts.slice(0, i + 1).join('.')}.\${`)];
    expect(written.some((one) => source.includes(`'${one}'`) || source.includes(`\`${one}`))).toBe(true);
  });
  it('has no conflict by default', () => {
    const found = entries.flatMap((entry) =>
      conflictsOf(entry, entries)
        .filter(({ group }) => group === entry.group)
        .map((other) => `${entry.id} and ${other.id}`),
    );
    expect(found).toEqual([]);
  });
});

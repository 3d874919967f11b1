import { describe, expect, it } from 'vitest';
import { describeKey, keyLabel, type PressedKey } from '../../../renderer/ui/commands.ts';

const press = (key: string, more: Partial<PressedKey> = {}) =>
  describeKey({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    getModifierState: () => false,
    ...more,
  });
const altGraph = { ctrlKey: true, altKey: true, getModifierState: (name: string) => name === 'AltGraph' };

describe('a pressed key is written', () => {
  it.each([
    ['a letter', press('b', { code: 'KeyB' }), 'B'],
    ['a letter with shift is still the letter', press('B', { code: 'KeyB', shiftKey: true }), 'B'],
    ['a character by what it prints, wherever it lies', press('?', { code: 'Minus', shiftKey: true }), '?'],
    ['at on a German keyboard, made with AltGr', press('@', { code: 'KeyQ', ...altGraph }), '@'],
    ['the space bar', press(' ', { code: 'Space' }), 'Space'],
    ['control and command alike', press('k', { code: 'KeyK', metaKey: true }), 'Mod+K'],
    [
      'a letter with Alt by the key, whatever Alt makes of it',
      press('å', { code: 'KeyA', altKey: true }),
      'Alt+A',
    ],
    ['an arrow with shift', press('ArrowLeft', { shiftKey: true }), 'Shift+ArrowLeft'],
    ['a modifier alone as nothing', press('Shift', { shiftKey: true }), null],
  ])('%s', (_, written, expected) => {
    expect(written).toBe(expected);
  });
});

describe('a key is shown', () => {
  it.each([
    ['Space', 'Space', 'Espacio'],
    ['Mod+Enter', 'Ctrl+Enter', 'Ctrl+Intro'],
    ['Mod+Shift+C', 'Ctrl+Shift+C', 'Ctrl+Mayús+C'],
    ['Shift+ArrowLeft', 'Shift+←', 'Mayús+←'],
    ['G T', 'G T', 'G T'],
    ['?', '?', '?'],
    ['F5', 'F5', 'F5'],
  ])('%s as %s, in Spanish as %s', (keys, english, spanish) => {
    expect(keyLabel(keys)).toBe(english);
    expect(keyLabel(keys, 'es')).toBe(spanish);
  });
});

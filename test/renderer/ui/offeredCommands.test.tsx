import { cleanup, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Command,
  forgetClosed,
  knownCommands,
  listenForKeys,
  offeredCommands,
  runCommand,
  useCommands,
} from '../../../renderer/ui/commands.ts';

let ran: string[] = [];
let stop = () => {};
beforeEach(() => {
  ran = [];
  stop = listenForKeys();
});
afterEach(() => {
  stop();
  cleanup();
});

const command = (id: string, key: string, more: Partial<Command> = {}): Command => ({
  id,
  label: id,
  keys: [key],
  run: () => ran.push(id),
  ...more,
});
const offer = (commands: Command[], options?: { isAlone: boolean }) =>
  renderHook(() => useCommands(commands, options));
const press = (key: string, more: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(document.body, { key, code: '', ...more });

describe('a key runs the command of', () => {
  it('the innermost screen that has it, and of the outer one again when that is gone', () => {
    offer([command('outer', 'X')]);
    const inner = offer([command('inner', 'X')]);
    press('x');
    inner.unmount();
    press('x');
    expect(ran).toEqual(['inner', 'outer']);
    offer([command('again', 'X')]);
    press('x');
    expect(ran).toEqual(['inner', 'outer', 'again']);
  });
});

describe('a key that is held down', () => {
  it('runs its command once, and again only where one walks along something', () => {
    offer([command('grade', 'Space'), command('next', 'ArrowRight', { mayRepeat: true })]);
    for (const key of [' ', 'ArrowRight']) {
      press(key);
      press(key, { repeat: true });
    }
    expect(ran).toEqual(['grade', 'next', 'next']);
  });
});

describe('Enter on a choice of several', () => {
  it.each([
    ['made already goes on with the screen', 'true', ['start']],
    ['not yet made makes it', 'false', []],
  ])('%s', (_, checked, expected) => {
    offer([command('start', 'Enter'), command('show', 'Space')]);
    const choice = document.body.appendChild(document.createElement('button'));
    choice.setAttribute('role', 'radio');
    choice.setAttribute('aria-checked', checked);
    fireEvent.keyDown(choice, { key: 'Enter', code: '' });
    fireEvent.keyDown(choice, { key: ' ', code: '' });
    choice.remove();
    expect(ran).toEqual(expected);
  });
});

describe('a button on which Enter is held down', () => {
  it('is pressed once, so that what takes its place is not pressed as well', () => {
    document.body.innerHTML = '<button>Remove</button>';
    const button = document.querySelector('button') as HTMLButtonElement;
    // False says that the key will not press it.
    const isPressed = (repeat: boolean) => fireEvent.keyDown(button, { key: 'Enter', code: 'Enter', repeat });
    expect([isPressed(false), isPressed(true)]).toEqual([true, false]);
    document.body.innerHTML = '';
  });
});

describe('while a text is typed', () => {
  it('a command that works anywhere does so with a modifier; bound to a letter it leaves the letter to the text', () => {
    document.body.innerHTML = '<input>';
    offer([
      command('settings', 'Mod+,', { anywhere: true }),
      command('palette', 'P', { anywhere: true }),
      command('help', 'F1', { anywhere: true }),
    ]);
    const field = document.querySelector('input') as HTMLInputElement;
    fireEvent.keyDown(field, { key: ',', code: '', ctrlKey: true });
    fireEvent.keyDown(field, { key: 'p', code: 'KeyP' });
    fireEvent.keyDown(field, { key: 'F1', code: 'F1' });
    press('p');
    expect(ran).toEqual(['settings', 'help', 'palette']);
    document.body.innerHTML = '';
  });
});

describe('behind what floats over the page', () => {
  it.each([
    ['a dialog keeps every key', '<div role="dialog"></div>', []],
    [
      'a card that follows the pointer keeps none',
      '<div role="dialog" data-hover></div>',
      ['good', 'settings'],
    ],
  ])('%s', (_, html, expected) => {
    document.body.innerHTML = html;
    offer([command('good', 'G'), command('settings', 'Mod+,', { anywhere: true })]);
    press('g');
    press(',', { ctrlKey: true });
    expect(ran).toEqual(expected);
    document.body.innerHTML = '';
  });
});

describe('a screen that keeps the keys to itself', () => {
  it('lets only those through that work everywhere, and gives the others back when it closes', () => {
    offer([command('search', '/'), command('keys', '?', { isEverywhere: true })]);
    const exam = offer([command('mark', 'M')], { isAlone: true });
    const item = offer([command('next', 'N')]);
    for (const key of ['/', '?', 'm', 'n']) press(key);
    runCommand('search');
    expect(ran).toEqual(['keys', 'mark', 'next']);
    expect(offeredCommands().map(({ id }) => id)).toEqual(['keys', 'mark', 'next']);
    item.unmount();
    exam.unmount();
    press('/');
    runCommand('search');
    expect(ran.slice(3)).toEqual(['search', 'search']);
  });
});

it('what a closed screen offered is known until the language is another', () => {
  offer([command('closed', 'X')]).unmount();
  offer([command('open', 'Y')]);
  const known = () => knownCommands().map((one) => one.id);
  expect(known()).toContain('closed');
  forgetClosed();
  expect(known()).toEqual(['open']);
});

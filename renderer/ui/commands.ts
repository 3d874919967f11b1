import { useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';

/**
 * Keyboard commands. A screen offers them while it is mounted; one listener runs them, the `?` sheet lists them. Keys are
 * bound by character ("?", "@", "1"), may carry `Mod+`, `Ctrl+`, `Alt+`, `Shift+`, and may be two in a row ("G T"). Learners rebind them by id.
 */
export interface Command {
  id: string;
  label: string;
  /** Default keys; the first is shown. */
  keys: readonly string[];
  run: () => void;
  /** Group heading on the `?` sheet. */
  group?: string;
  /** Also while a button has the focus or a text is being typed (only with a modifier or Escape); never behind a dialog. */
  anywhere?: boolean;
  /** Runs again and again while its key is held down. Any other runs once a press. */
  mayRepeat?: boolean;
  disabled?: boolean;
  /** Works, and is not listed. */
  isSilent?: boolean;
  /** Also on a screen that keeps the keys to itself. */
  isEverywhere?: boolean;
}

/** Layers of offered commands, the innermost screen last. */
const layers: { order: number; commands: readonly Command[]; isAlone: boolean }[] = [];
let made = 0;
/** Every command offered since the start, by id. */
const known = new Map<string, Command>();

/**
 * Offers commands while the component is mounted. They may change on every render, and are in force as soon as it shows. With
 * `isAlone` those of the screens around it wait, but for the ones marked `isEverywhere`.
 */
export function useCommands(commands: readonly Command[], { isAlone = false } = {}): void {
  // A screen renders before what is in it, and has its effects after.
  const order = useRef(0);
  if (order.current === 0) {
    made += 1;
    order.current = made;
  }
  useLayoutEffect(() => {
    const layer = { order: order.current, commands, isAlone };
    const at = layers.findIndex((other) => other.order >= layer.order);
    if (at < 0) layers.push(layer);
    else layers.splice(at, layers[at]?.order === layer.order ? 1 : 0, layer);
    for (const command of commands) if (!command.isSilent) known.set(command.id, command);
  });
  useLayoutEffect(() => {
    const mine = order.current;
    return () => {
      const at = layers.findIndex((other) => other.order === mine);
      if (at >= 0) layers.splice(at, 1);
    };
  }, []);
}

/** Every command offered now, outer screens first. */
export function offeredCommands(): readonly Command[] {
  return inForce().filter((command) => !command.isSilent);
}

/** Runs a command from elsewhere than a key, if it is offered now. */
export function runCommand(id: string): void {
  inForce()
    .findLast((command) => command.id === id && !command.disabled)
    ?.run();
}

function inForce(): readonly Command[] {
  const alone = layers.findLastIndex((layer) => layer.isAlone);
  return layers.flatMap(({ commands }, at) =>
    at < alone ? commands.filter((command) => command.isEverywhere) : commands,
  );
}

/** Every command that was offered since the start, also by screens that are closed. */
export function knownCommands(): readonly Command[] {
  return [...known.values()];
}

/** Forgets what closed screens have offered, whose words are those of another language. */
export function forgetClosed(): void {
  known.clear();
  for (const command of offeredCommands()) known.set(command.id, command);
}

const useBindings = create<{ bindings: Record<string, string> }>(() => ({ bindings: {} }));

/** The keys of a command as the learner has bound them. */
export function useKeysOf(): (command: Pick<Command, 'id' | 'keys'>) => readonly string[] {
  const bindings = useBindings((state) => state.bindings);
  return (command) => keysOf(command, bindings);
}

export function setBindings(bindings: Record<string, string>): void {
  useBindings.setState({ bindings });
}

/** Installs the one listener; gives the function that takes it off. */
export function listenForKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    // A button is pressed once, too: held down, Enter would press the one that takes its place.
    if (event.repeat && isPressing(event)) event.preventDefault();
    if (event.defaultPrevented || event.isComposing) return;
    const pressed = describeKey(event);
    if (pressed === null) return;
    const { bindings } = useBindings.getState();
    const sequence =
      pendingKey && event.timeStamp - pendingAt < SEQUENCE_MS ? `${pendingKey} ${pressed}` : null;
    pendingKey = null;
    const isBlocked = document.querySelector(BLOCKING) !== null;
    const offered = inForce().toReversed();
    for (const wanted of sequence ? [sequence, pressed] : [pressed]) {
      const command = offered.find((one) => !one.disabled && keysOf(one, bindings).includes(wanted));
      if (!command) continue;
      const isAnywhere = command.anywhere === true && NO_TEXT.test(wanted);
      if (isBlocked || (!isAnywhere && (isTyping(event) || isPressing(event)))) continue;
      event.preventDefault();
      if (!event.repeat || command.mayRepeat) command.run();
      return;
    }
    const starts = offered.some((one) =>
      keysOf(one, bindings).some((keys) => keys.startsWith(`${pressed} `)),
    );
    if (starts && !isTyping(event) && !isBlocked) {
      pendingKey = pressed;
      pendingAt = event.timeStamp;
      event.preventDefault();
    }
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

/** How a pressed key is written: `Mod+K`, `Alt+A`, `?`, `Space`, `1`. Null for a modifier alone. */
export function describeKey(event: PressedKey): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'Dead', 'AltGraph'].includes(event.key)) return null;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const isCharacter = event.key.length === 1 && event.key !== ' ';
  // AltGr makes a character; some systems report it as Ctrl and Alt.
  if (isCharacter && event.getModifierState('AltGraph')) return event.key.toUpperCase();
  // With Alt the character is another one on many layouts; the letter on the key is what was meant.
  const character = event.altKey && letter ? letter : event.key.toUpperCase();
  const name = event.key === ' ' ? 'Space' : isCharacter ? character : event.key;
  const modifiers = [
    ...(event.ctrlKey || event.metaKey ? ['Mod'] : []),
    ...(event.altKey ? ['Alt'] : []),
    // Shift+letter alone is just the letter, and a character says itself whether Shift made it.
    ...(event.shiftKey && (!isCharacter || (letter && (event.ctrlKey || event.metaKey || event.altKey)))
      ? ['Shift']
      : []),
  ];
  return [...modifiers, name].join('+');
}

export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

/** `Mod+K` as this machine's keyboard names it; the keys with a word on them in the language of the interface. */
export function keyLabel(keys: string, language: 'en' | 'es' = 'en'): string {
  const isMac = /Mac/.test(navigator.platform);
  const names: Partial<Record<string, string>> = {
    Mod: isMac ? '⌘' : 'Ctrl',
    Alt: isMac ? '⌥' : 'Alt',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Escape: 'Esc',
    ...(language === 'es' ? SPANISH_KEYS : {}),
  };
  return keys.replaceAll(/[a-z]{2,}/gi, (name) => names[name] ?? name);
}

/** As they are printed on a Spanish keyboard, or read out where it has only a sign. */
const SPANISH_KEYS = {
  Enter: 'Intro',
  Space: 'Espacio',
  Shift: 'Mayús',
  Delete: 'Supr',
  Backspace: 'Retroceso',
  Home: 'Inicio',
  End: 'Fin',
  PageUp: 'RePág',
  PageDown: 'AvPág',
};

/** What keeps the keys from the page behind it. A card that only follows the pointer or the focus (`data-hover`) does not. */
const BLOCKING = '[role="dialog"]:not([data-hover]), [role="alertdialog"], [role="menu"]';

/** Keys that write nothing. What a learner binds to a letter stays a letter in a text. */
const NO_TEXT = /^(Mod\+|Alt\+|Escape$|F\d+$)/;

const SEQUENCE_MS = 1500;
let pendingKey: string | null = null;
let pendingAt = 0;

function keysOf(command: Pick<Command, 'id' | 'keys'>, bindings: Record<string, string>): readonly string[] {
  const bound = bindings[command.id];
  return bound === undefined ? command.keys : [bound];
}

/** Keys go to what is typed in. A list of choices keeps its letters and arrows; Enter there has chosen already. */
function isTyping({ target, key }: KeyboardEvent): boolean {
  if (key === 'Enter' && target instanceof HTMLSelectElement) return false;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select'))
  );
}

/** Enter and Space on a focused control press that control; with Ctrl they do not. */
function isPressing(event: KeyboardEvent): boolean {
  return (
    (event.key === 'Enter' || event.key === ' ') &&
    !event.ctrlKey &&
    !event.metaKey &&
    event.target instanceof HTMLElement &&
    // A choice that is made has nothing more to press: Enter goes on.
    !(event.key === 'Enter' && event.target.matches('[role="radio"][aria-checked="true"]')) &&
    event.target.matches(
      'button, a[href], summary, [role="button"], [role="radio"], [role="checkbox"], [role="tab"], [role="option"]',
    )
  );
}

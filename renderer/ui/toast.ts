import { create } from 'zustand';

/** One line at the foot of the window: what was done, or why it was not. Errors stay until closed. */
export const useToast = create<{ text: string; kind: 'done' | 'error'; id: number } | { text: null }>(() => ({
  text: null,
}));

let count = 0;

export function say(text: string): void {
  count += 1;
  useToast.setState({ text, kind: 'done', id: count }, true);
}

export function complain(text: string): void {
  count += 1;
  useToast.setState({ text, kind: 'error', id: count }, true);
}

export function hush(): void {
  useToast.setState({ text: null }, true);
}

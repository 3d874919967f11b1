import { create } from 'zustand';

interface CellsState {
  /** Names and descriptions are hidden until asked for. */
  isTesting: boolean;
  /** What is typed into the filter; kept while one cell is looked at. */
  query: string;
}

export const useCells = create<CellsState>(() => ({ isTesting: false, query: '' }));

export function toggleTesting(): void {
  useCells.setState(({ isTesting }) => ({ isTesting: !isTesting }));
}

export function setQuery(query: string): void {
  useCells.setState({ query });
}

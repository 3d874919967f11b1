import {
  Activity,
  Bookmark,
  ChartColumn,
  CircleAlert,
  LibraryBig,
  ListChecks,
  type LucideIcon,
  RotateCcw,
  Search,
} from 'lucide-react';

/** The screens of the rail, and the letter that goes there after G. */
export const places: readonly Place[] = [
  { id: 'today', path: '/', letter: 'T', icon: Activity },
  { id: 'library', path: '/library', letter: 'L', icon: LibraryBig },
  { id: 'quiz', path: '/quiz', letter: 'Q', icon: ListChecks },
  { id: 'review', path: '/review', letter: 'R', icon: RotateCcw },
  { id: 'search', path: '/search', letter: 'S', icon: Search },
  { id: 'bookmarks', path: '/bookmarks', letter: 'B', icon: Bookmark },
  { id: 'mistakes', path: '/mistakes', letter: 'M', icon: CircleAlert },
  { id: 'progress', path: '/progress', letter: 'P', icon: ChartColumn },
];

/** Screens that are reached from one of these; the palette leads there at once. */
export const innerPlaces = [
  { id: 'planner', path: '/planner', keys: [] },
  { id: 'load', path: '/planner/load', keys: [] },
  { id: 'custom', path: '/review/custom', keys: [] },
  { id: 'cards', path: '/cards', keys: ['G O'] },
  { id: 'aside', path: '/review/aside', keys: [] },
  { id: 'clinic', path: '/clinic', keys: [] },
  { id: 'drill', path: '/cells/drill', keys: [] },
  { id: 'fit', path: '/progress/fit', keys: [] },
] as const;

export interface Place {
  id: 'today' | 'library' | 'quiz' | 'review' | 'search' | 'bookmarks' | 'mistakes' | 'progress';
  path: string;
  letter: string;
  icon: LucideIcon;
}

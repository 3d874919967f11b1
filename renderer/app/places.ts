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

export interface Place {
  id: 'today' | 'library' | 'quiz' | 'review' | 'search' | 'bookmarks' | 'mistakes' | 'progress';
  path: string;
  letter: string;
  icon: LucideIcon;
}

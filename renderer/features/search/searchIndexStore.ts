import { useEffect, useState } from 'react';
import type { Pack } from '../../../shared/content/pack.ts';
import { buildIndex, openIndex, type SearchIndex } from '../../../shared/search/searchIndex.ts';

let opened: { pack: Pack; index: SearchIndex } | null = null;

/** The pack's search index, opened at first use after the screen has been painted; null until then. */
export function useSearchIndex(pack: Pack): SearchIndex | null {
  const [index, setIndex] = useState(opened?.pack === pack ? opened.index : null);
  useEffect(() => {
    if (opened?.pack === pack) {
      setIndex(opened.index);
      return;
    }
    const timer = window.setTimeout(() => {
      opened = { pack, index: pack.search ? openIndex(pack.search) : buildIndex(pack) };
      setIndex(opened.index);
    });
    return () => window.clearTimeout(timer);
  }, [pack]);
  return index;
}

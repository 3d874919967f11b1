import { useEffect, useState } from 'react';
import type { Pack } from '../../../shared/content/pack.ts';
import { buildIndex, openIndex, type SearchIndex } from '../../../shared/search/searchIndex.ts';
import { request } from '../../platform/desktop.ts';

let opened: { pack: Pack; index: SearchIndex } | null = null;

/** The pack's search index, loaded at first use; null until then. One that cannot be had is built from the pack itself. */
export function useSearchIndex(pack: Pack): SearchIndex | null {
  const [index, setIndex] = useState(opened?.pack === pack ? opened.index : null);
  useEffect(() => {
    let isWanted = true;
    if (opened?.pack === pack) {
      setIndex(opened.index);
      return;
    }
    request('loadSearchIndex', { id: pack.id })
      .then(({ json }) => openIndex(json))
      .catch(() => buildIndex(pack))
      .then((made) => {
        opened = { pack, index: made };
        if (isWanted) setIndex(made);
      });
    return () => {
      isWanted = false;
    };
  }, [pack]);
  return index;
}

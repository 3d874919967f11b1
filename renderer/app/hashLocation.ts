import { useSyncExternalStore } from 'react';

/**
 * The place in the app, kept whole in the part of the address after `#`: `#/condition/x?claim=y` is the path `/condition/x` and
 * the search `claim=y`. (wouter's own hash location leaves the search in the address proper, where it outlives the page it was for.)
 */
export function useHashLocation(): [path: string, go: (to: string, options?: { replace?: boolean }) => void] {
  return [useSyncExternalStore(subscribe, readPath), goTo];
}
useHashLocation.hrefs = (href: string) => `#${href}`;

export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, readSearch);
}

/** @param to a path with its search, from `/` on */
function goTo(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const before = window.location.href;
  const hash = `#${to}`;
  if (replace) window.history.replaceState(null, '', hash);
  else window.history.pushState(null, '', hash);
  window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL: before, newURL: window.location.href }));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  window.addEventListener('popstate', onChange);
  return () => {
    window.removeEventListener('hashchange', onChange);
    window.removeEventListener('popstate', onChange);
  };
}

function readPath(): string {
  return parts()[0];
}

function readSearch(): string {
  return parts()[1];
}

function parts(): [path: string, search: string] {
  const place = window.location.hash.replace(/^#\/?/, '');
  const at = place.indexOf('?');
  return at < 0 ? [`/${place}`, ''] : [`/${place.slice(0, at)}`, place.slice(at + 1)];
}

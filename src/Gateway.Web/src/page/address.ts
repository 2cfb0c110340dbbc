import { useEffect, useState } from 'preact/hooks';

import { beginView, enter } from './scroll';

export interface Address {
  /** The view, the first part of the path: empty for the front page. */
  readonly view: string;
  /** The rest of the path. */
  readonly rest: string;
  readonly search: URLSearchParams;
  readonly hash: string;
}

/** Addresses may be typed: what is no year asks for none. */
export const isYear = (text: string) => /^\d{4}$/.test(text);

/** Names of views, which the server knows too: Views in Hosting/Explorer.cs. */
export const Views = ['', 'search', 'post', 'paper', 'topic', 'series', 'map', 'path', 'health'] as const;

const listeners = new Set<() => void>();

export function useAddress(): Address {
  const [href, setHref] = useState(location.href);
  useEffect(() => {
    const listener = () => setHref(location.href);
    listeners.add(listener);
    addEventListener('popstate', listener);
    return () => {
      listeners.delete(listener);
      removeEventListener('popstate', listener);
    };
  }, []);
  return read(new URL(href));
}

function read(url: URL): Address {
  const [view = '', ...rest] = url.pathname.slice(1).split('/');
  return { view, rest: rest.map(decoded).join('/'), search: url.searchParams, hash: decoded(url.hash.slice(1)) };
}

/** As it stands where it is not well formed: nothing is called so. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Goes to an address of the page. What merely narrows a view replaces its entry in the history. */
export function go(href: string, { replace = false } = {}) {
  const before = location.pathname;
  if (replace) history.replaceState(history.state, '', href);
  else enter(href);
  for (const listener of listeners) listener();
  if (location.pathname !== before) beginView();
}

/** Links to views are followed without loading the page anew. */
export function followLinks() {
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest('a');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target) return;
    const url = new URL(link.href, location.href);
    if (url.origin !== location.origin || !(Views as readonly string[]).includes(read(url).view)) return;
    // A section of the post that is open is the browser's to find.
    if (url.pathname === location.pathname && url.search === location.search && url.hash) return;
    event.preventDefault();
    go(url.pathname + url.search + url.hash);
  });
}

/** An address with some of its parameters set anew: null or empty takes one out. */
export function withParams(path: string, search: URLSearchParams, changes: Record<string, string | readonly string[] | null>): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    params.delete(name);
    for (const one of value === null ? [] : [value].flat()) if (one !== '') params.append(name, one);
  }
  return params.size === 0 ? path : `${path}?${params}`;
}

import { useEffect, useState } from 'preact/hooks';
import { currentEntry } from './scroll';

/** What the reader had opened in each entry of the history. */
const kept = new Map<string, unknown>();

/** A state that is as the reader left it when they come back. */
export function useKept<State>(name: string, initial: State) {
  const [state, setState] = useState(() => (kept.has(keyOf(name)) ? (kept.get(keyOf(name)) as State) : initial));
  // With every drawing: a link within the page makes another entry of what is open.
  useEffect(() => void kept.set(keyOf(name), state));
  return [state, setState] as const;
}

const keyOf = (name: string) => `${currentEntry()} ${name}`;

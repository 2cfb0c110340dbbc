import { useEffect, useState } from 'preact/hooks';

/** A value that views look at and are drawn anew with. */
export function storeOf<State>(initial: State) {
  let state = initial;
  const listeners = new Set<(state: State) => void>();
  return {
    get: () => state,
    set(next: State) {
      state = next;
      for (const listener of listeners) listener(state);
    },
    use(): State {
      const [seen, setSeen] = useState(state);
      useEffect(() => {
        setSeen(state);
        listeners.add(setSeen);
        return () => void listeners.delete(setSeen);
      }, []);
      return seen;
    },
  };
}

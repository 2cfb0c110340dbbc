import { createClient } from 'graphql-sse';
import { useEffect, useState } from 'preact/hooks';
import { forgetAnswers } from './ask';
import { addressOf } from './operation';
import { ContentChanged, type ContentChangedSubscription } from './operations';

export type Change = ContentChangedSubscription['contentChanged'];

interface State {
  /** Raised whenever answers may have become old: views ask anew. */
  readonly round: number;
  readonly isServerAway: boolean;
  /** What the last event told. */
  readonly change: Change | null;
}

/** Between attempts to reach the server again. */
const RetryMilliseconds = 2_000;

let state: State = { round: 0, isServerAway: false, change: null };
const listeners = new Set<(state: State) => void>();

function become(next: Partial<State>) {
  state = { ...state, ...next };
  for (const listener of listeners) listener(state);
}

/** Listens for new revisions as long as the page is open. */
export function listen() {
  let wasConnected = false;
  const client = createClient({
    url: addressOf(ContentChanged),
    retryAttempts: Infinity,
    retry: () => new Promise(resolve => setTimeout(resolve, RetryMilliseconds)),
    on: {
      connected: reconnected => {
        if (reconnected || wasConnected) askAnew({ isServerAway: false });
        wasConnected = true;
      },
    },
    fetchFn: async (input: RequestInfo, init?: RequestInit) => {
      try {
        return await fetch(input, init);
      } catch (failure) {
        if (!init?.signal?.aborted) become({ isServerAway: true });
        throw failure;
      }
    },
  });
  client.subscribe<ContentChangedSubscription>({ query: undefined as unknown as string, variables: {} }, {
    next: ({ data }) => data && askAnew({ change: data.contentChanged }),
    error: () => become({ isServerAway: true }),
    complete: () => {},
  });
}

let retry: ReturnType<typeof setTimeout> | undefined;

/** The server did not answer a view, which asks again in a while. */
export function reportAway() {
  become({ isServerAway: true });
  retry ??= setTimeout(() => {
    retry = undefined;
    askAnew({});
  }, RetryMilliseconds);
}

export function reportHere() {
  if (state.isServerAway) become({ isServerAway: false });
}

export const dismissChange = () => become({ change: null });

export function useConnection(): State {
  const [seen, setSeen] = useState(state);
  useEffect(() => {
    setSeen(state);
    listeners.add(setSeen);
    return () => void listeners.delete(setSeen);
  }, []);
  return seen;
}

function askAnew(next: Partial<State>) {
  forgetAnswers();
  become({ ...next, round: state.round + 1 });
}

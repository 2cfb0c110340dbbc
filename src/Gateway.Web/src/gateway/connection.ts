import { createClient } from 'graphql-sse';
import { forgetAnswers } from './ask';
import { authorization } from './key';
import { addressOf } from './operation';
import { ContentChanged, type ContentChangedSubscription } from './operations';
import { storeOf } from './store';

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

const store = storeOf<State>({ round: 0, isServerAway: false, change: null });

export const useConnection = store.use;

const become = (next: Partial<State>) => store.set({ ...store.get(), ...next });

let stop = () => {};

/** Listens for new revisions as long as the page is open; begins anew when called again, as with another key. */
export function listen() {
  stop();
  let wasConnected = false;
  const client = createClient({
    url: addressOf(ContentChanged),
    headers: () => authorization(),
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
        const response = await fetch(input, init);
        // Only another key would help; the same one again and again would lock the reader out.
        if (response.status === 401) stop();
        return response;
      } catch (failure) {
        if (!init?.signal?.aborted) become({ isServerAway: true });
        throw failure;
      }
    },
  });
  stop = client.subscribe<ContentChangedSubscription>({ query: undefined as unknown as string, variables: {} }, {
    next: ({ data }) => data && data.contentChanged.contentRevision !== ownRevision && askAnew({ change: data.contentChanged }),
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
  if (store.get().isServerAway) become({ isServerAway: false });
}

export const dismissChange = () => become({ change: null });

/** The revision that the reader made last, whose event tells nothing new. */
let ownRevision = '';

/** The reader has made this revision. */
export function madeRevision(revision: string) {
  ownRevision = revision;
  askAnew({ change: store.get().change?.contentRevision === revision ? null : store.get().change });
}

/** Has all views ask again. */
export function askAnew(next: Partial<State>) {
  forgetAnswers();
  become({ ...next, round: store.get().round + 1 });
}

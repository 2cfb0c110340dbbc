import { send } from './ask';
import { askAnew, listen } from './connection';
import { authorization, hasKey, keep } from './key';
import { Viewer } from './operations';
import { useAnswer } from './useAnswer';

/** What a header can hold (RFC 9110, section 5.5), without spaces. */
const Sendable = /^[\x21-\x7e]+$/;

export const isSendable = (key: string) => Sendable.test(key);

/** Takes a key that the gateway knows. Throws what {@link send} throws, and then keeps none. */
export async function enterKey(key: string) {
  await send(Viewer, {}, authorization(key));
  change(key);
}

export const forgetKey = () => change(null);

/** Asked with all that a view shows, so that it is what a curator has before them. */
let seenRevision: string | undefined;

export const revisionSeen = () => seenRevision;

/** Whose key it is, and whether it may decide. */
export function useViewer() {
  const { data, error } = useAnswer(Viewer, hasKey() ? {} : null);
  seenRevision = data?.contentRevision;
  const viewer = hasKey() && !error ? data?.viewer : null;
  return { name: viewer?.name ?? null, isCurator: viewer?.scopes.includes('CURATE') ?? false };
}

function change(key: string | null) {
  keep(key);
  listen();
  askAnew({ change: null });
}

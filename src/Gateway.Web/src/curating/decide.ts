import { Refused, send } from '../gateway/ask';
import { askAnew, madeRevision } from '../gateway/connection';
import type { Operation } from '../gateway/operation';
import { WithdrawCuration } from '../gateway/operations';
import { storeOf } from '../gateway/store';
import { revisionSeen } from '../gateway/viewer';
import { words } from '../page/words';

/** What all mutations of curators answer with. */
interface Payload {
  readonly curation: { readonly id: string; readonly summary: string } | null;
  readonly contentRevision: string;
  readonly errors: readonly { readonly message: string; readonly code: string }[];
}

/** What became of a decision: it can be taken back, given a reason, sent again, or none of these. */
export interface Outcome {
  readonly isDone: boolean;
  readonly messages: readonly string[];
  readonly undo?: () => void;
  readonly explain?: (note: string) => void;
  readonly again?: () => void;
}

const store = storeOf<Outcome | null>(null);
export const useOutcome = store.use;
export const dismissOutcome = () => store.set(null);

let isUnderWay = false;

/** Sends a decision about what the reader has before them; what became of it is told above all views. */
export function decide<Input>(operation: Operation<Record<string, Payload>, { input: Input }>, input: Input, note?: string) {
  void attempt(operation, { ...input, note, revision: revisionSeen(), clientMutationId: newId() }, ({ id, summary }) => ({
    messages: [words.curating.done, summary, ...(note ? [`“${note}”`] : [])],
    undo: () => withdraw(id),
    // The same decision with a note takes the place of the one without.
    explain: note ? undefined : reason => decide(operation, input, reason),
  }));
}

export function withdraw(curation: string) {
  void attempt(WithdrawCuration, { curation, clientMutationId: newId() }, ({ summary }) => ({ messages: [words.curating.takenBack, summary] }));
}

async function attempt<Input>(operation: Operation<Record<string, Payload>, { input: Input }>, input: Input, told: (curation: NonNullable<Payload['curation']>) => Omit<Outcome, 'isDone'>) {
  if (isUnderWay) return;
  isUnderWay = true;
  const again = () => void attempt(operation, input, told);
  try {
    const { curation, contentRevision, errors } = Object.values(await send(operation, { input }))[0]!;
    if (errors.length > 0 || !curation) {
      store.set({ isDone: false, messages: [words.curating.failed, ...errors.map(({ message }) => message)], again: errors.some(({ code }) => code === 'BUSY') ? again : undefined });
      if (errors.some(({ code }) => code === 'STALE')) askAnew({});
      return;
    }
    store.set({ isDone: true, ...told(curation) });
    madeRevision(contentRevision);
  } catch (failure) {
    store.set(!(failure instanceof Refused)
      ? { isDone: false, messages: [words.curating.away], again }
      : { isDone: false, messages: [words.curating.failed, failure.isForWantOfKey ? words.curating.noKey : failure.message] });
  } finally {
    isUnderWay = false;
  }
}

/** Not by crypto.randomUUID, which pages have only over HTTPS. */
const newId = () => [...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(36)).join('-');

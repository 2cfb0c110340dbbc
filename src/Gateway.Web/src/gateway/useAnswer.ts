import { useEffect, useState } from 'preact/hooks';
import { ask, keyOf, Refused, Unreachable } from './ask';
import { reportAway, reportHere, useConnection } from './connection';
import type { Operation } from './operation';

export interface Answered<Answer> {
  /** The last answer to this question; stays while it is asked anew. */
  readonly data?: Answer;
  readonly error?: Error;
}

/** The answer to a question, again whenever the content changes. Null asks nothing. */
export function useAnswer<Answer, Variables>(operation: Operation<Answer, Variables>, variables: Variables | null): Answered<Answer> {
  const { round } = useConnection();
  const key = variables === null ? '' : keyOf(operation, variables);
  const [known, setKnown] = useState<Answered<Answer> & { key: string }>({ key });
  useEffect(() => {
    if (variables === null) return;
    let isCurrent = true;
    ask(operation, variables).then(
      data => {
        reportHere();
        if (isCurrent) setKnown({ key, data });
      },
      error => {
        if (error instanceof Unreachable) reportAway();
        // What one may no longer read is no longer shown.
        const isWithdrawn = error instanceof Refused && error.isForWantOfKey;
        if (isCurrent) setKnown(before => ({ key, data: before.key === key && !isWithdrawn ? before.data : undefined, error }));
      },
    );
    return () => void (isCurrent = false);
  }, [key, round]);
  return known.key === key ? known : {};
}

import { authorization } from './key';
import { addressOf, type Operation } from './operation';

/** The server answered, with an error. */
export class Refused extends Error {
  constructor(message: string, readonly code: string) {
    super(message);
  }

  /** A key is needed, or the one that was sent is not known. */
  get isForWantOfKey() {
    return this.code === 'UNAUTHENTICATED';
  }
}

/** The server did not answer. */
export class Unreachable extends Error {}

/** Enough for going back and forth; the oldest go first. */
const KeptAnswers = 100;
const kept = new Map<string, Promise<unknown>>();

/** Asks once for equal questions, until the content changes. */
export function ask<Answer, Variables>(operation: Operation<Answer, Variables>, variables: Variables): Promise<Answer> {
  const key = keyOf(operation, variables);
  let answer = kept.get(key) as Promise<Answer> | undefined;
  if (!answer) {
    answer = send(operation, variables);
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
    if (kept.size > KeptAnswers) kept.delete(kept.keys().next().value!);
  }
  return answer;
}

export const keyOf = <Answer, Variables>(operation: Operation<Answer, Variables>, variables: Variables) => `${operation.name} ${JSON.stringify(variables)}`;

export const forgetAnswers = () => kept.clear();

/** Asks whatever was asked before: for what changes something. Throws {@link Refused} or {@link Unreachable}. */
export async function send<Answer, Variables>(operation: Operation<Answer, Variables>, variables: Variables, who = authorization()): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(addressOf(operation as Operation<unknown, never>), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', ...who },
      body: JSON.stringify({ variables }),
    });
  } catch (failure) {
    throw new Unreachable(String(failure));
  }
  // A proxy in front of a server that is down answers in its own words.
  if (!response.headers.get('Content-Type')?.includes('json')) throw new Unreachable(`${response.status} ${response.statusText}`);
  const { data, errors } = await response.json();
  if (errors?.length) throw new Refused(errors[0].message, errors[0].extensions?.code ?? '');
  return data;
}

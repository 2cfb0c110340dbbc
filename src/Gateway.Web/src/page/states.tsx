import type { ComponentChildren } from 'preact';
import { Refused, Unreachable } from '../gateway/ask';
import type { Answered } from '../gateway/useAnswer';
import { SearchBox } from '../search/SearchBox';
import { hasKey } from '../gateway/key';
import { forgetKey } from '../gateway/viewer';
import { KeyForm } from './KeyForm';
import { useTitle } from './useTitle';
import { words } from './words';

/** Shows an answer, or why there is none yet. */
export function Answer<T>({ of, children }: { of: Answered<T>; children: (data: T) => ComponentChildren }) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  // That the server is away is told above all views; the view comes when it is back.
  if (!of.error || of.error instanceof Unreachable) return <p class="waiting">{words.loading}</p>;
  const isPrivate = of.error instanceof Refused && of.error.isForWantOfKey;
  return (
    <div class="failed" role={isPrivate ? undefined : 'alert'}>
      <h1>{!isPrivate ? words.state.failed : hasKey() ? words.key.ended : words.state.private}</h1>
      {isPrivate ? <KeyForm /> : <p>{of.error.message}</p>}
      {isPrivate && hasKey() && <button type="button" class="link" onClick={forgetKey}>{words.key.without}</button>}
    </div>
  );
}

export function NotFound() {
  useTitle(words.state.notFound);
  return (
    <div class="failed">
      <h1>{words.state.notFound}</h1>
      <p>{words.state.notFoundHint}</p>
      <SearchBox query="" large />
    </div>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { useKept } from '../page/kept';
import { ask, keyOf, Unreachable } from './ask';
import { reportAway } from './connection';
import type { Operation } from './operation';

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A list by pages: the first one, and as many as were asked for since, again when the content changes or the reader comes back. */
export function usePages<Answer, Variables, P extends Page>(first: P, operation: Operation<Answer, Variables>, variables: Variables, pageOf: (answer: Answer) => P | null | undefined) {
  const [wanted, setWanted] = useKept(keyOf(operation, variables), 1);
  const [pages, setPages] = useState<readonly P[]>([first]);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const found = [first];
      while (found.length < wanted && found.at(-1)!.pageInfo.hasNextPage) {
        const next = pageOf(await ask(operation, { ...variables, after: found.at(-1)!.pageInfo.endCursor }));
        if (!next) break;
        found.push(next);
      }
      // At once: a list that shrinks in between throws the reader back.
      if (isCurrent) setPages(found);
    };
    read().catch(failure => failure instanceof Unreachable && reportAway());
    return () => void (isCurrent = false);
  }, [first, wanted]);
  return { pages, more: pages.at(-1)!.pageInfo.hasNextPage ? () => setWanted(pages.length + 1) : null };
}

import { useEffect, useState } from 'preact/hooks';

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A list by pages: the first one, and those that were asked for since. Begins anew when the first one is another. */
export function usePages<P extends Page>(first: P, ask: (after: string | null) => Promise<P | null | undefined>) {
  const [later, setLater] = useState<readonly P[]>([]);
  useEffect(() => setLater([]), [first]);
  const last = (later.at(-1) ?? first).pageInfo;
  const more = async () => {
    const next = await ask(last.endCursor);
    if (next) setLater([...later, next]);
  };
  return { pages: [first, ...later], more: last.hasNextPage ? () => void more() : null };
}

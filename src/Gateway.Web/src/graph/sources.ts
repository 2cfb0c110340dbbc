import { useEffect, useState } from 'preact/hooks';
import { ask } from '../gateway/ask';
import { useConnection } from '../gateway/connection';
import { Map as MapOperation, Sources } from '../gateway/operations';

/** Which posts belong to which source, asked only when the map is coloured by it. */
export function useSourceOfNodes(isWanted: boolean): ReadonlyMap<string, string> {
  const { round } = useConnection();
  const [found, setFound] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    void sourceOfNodes().then(sources => isCurrent && setFound(sources));
    return () => void (isCurrent = false);
  }, [isWanted, round]);
  return found;
}

async function sourceOfNodes() {
  const { sources } = await ask(Sources, {});
  const parts = await Promise.all((sources ?? []).map(async ({ name, title }) => {
    const { graph } = await ask(MapOperation, { nodeKinds: ['POST'], edgeKinds: ['SUPERSEDES'], where: { source: { eq: name } }, maxNodes: 5_000 });
    return (graph?.nodes ?? []).map(({ key }) => [key, title ?? name] as const);
  }));
  return new Map(parts.flat());
}

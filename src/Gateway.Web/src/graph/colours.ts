import type { DrawnGraph } from './MapView';

/** Colours that can be told apart; all smaller groups share the last. */
export const Groups = 8;

export interface Group {
  readonly label: string;
  /** Number of its colour. */
  readonly colour: number;
  readonly count: number;
  /** The node by which the group can be asked for. */
  readonly center?: string;
}

export interface Colouring {
  /** Number of the colour of each node, by key. */
  readonly colourOf: ReadonlyMap<string, number>;
  readonly nameOf: ReadonlyMap<string, string>;
  /** The largest first. */
  readonly groups: readonly Group[];
  /** Nodes in no group. */
  readonly others: number;
}

/** Colours by community, or by source where it is known: the largest groups first. */
export function colouring(graph: DrawnGraph, sources: ReadonlyMap<string, string> | null): Colouring {
  const groupOf = ({ key, community }: DrawnGraph['nodes'][number]) => (sources ? sources.get(key) : community) ?? '';
  const found = sources ? bySource(graph, sources) : byCommunity(graph);
  const colours = coloursOf(found.slice(0, Groups).map(({ number }) => number));
  const groups = new Map(found.map(({ key, label, count, number, center }) => [key, { label, count, center, colour: colours.get(number) ?? Groups }]));
  return {
    colourOf: new Map(graph.nodes.map(node => [node.key, groups.get(groupOf(node))?.colour ?? Groups])),
    nameOf: new Map(graph.nodes.map(node => [node.key, groups.get(groupOf(node))?.label ?? ''])),
    groups: [...groups.values()],
    others: graph.nodes.filter(node => !groups.has(groupOf(node))).length,
  };
}

interface Found {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Its place among all groups there are, whatever is shown of them. */
  readonly number: number;
  readonly center?: string;
}

/** The colour of a group hangs on its own number, so that it stays when others come or go; of two with the same, the later takes the next that is free. */
function coloursOf(numbers: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const number of [...numbers].sort((a, b) => a - b)) {
    let colour = number % Groups;
    while (taken.has(colour)) colour = (colour + 1) % Groups;
    taken.add(colour);
    found.set(number, colour);
  }
  return found;
}

/** Those with one name are told apart by their most important post. */
function byCommunity(graph: DrawnGraph): Found[] {
  const leaderOf = (key: string) => graph.nodes.filter(({ community, kind }) => community === key && kind === 'POST').sort((a, b) => b.size - a.size)[0]?.label;
  const nameOf = (key: string, label: string) => (graph.communities.some(other => other.label === label && other.key !== key) ? [label, leaderOf(key)].filter(Boolean).join(' · ') : label);
  return graph.communities.map(({ key, label, nodeCount, center }) => ({ key, label: nameOf(key, label), count: nodeCount, number: Number(key), center }));
}

function bySource(graph: DrawnGraph, sources: ReadonlyMap<string, string>): Found[] {
  const countOf = (source: string) => graph.nodes.filter(({ key }) => sources.get(key) === source).length;
  return [...new Set(sources.values())]
    .map((label, number) => ({ key: label, label, number, count: countOf(label) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

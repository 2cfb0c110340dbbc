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
  const found = sources ? bySource(graph, sources) : graph.communities.map(({ key, label, nodeCount, center }) => ({ key, label, count: nodeCount, center }));
  const colours = coloursOf(found.slice(0, Groups).map(({ label }) => label));
  const groups = new Map(found.map(({ key, ...group }, index) => [key, { ...group, colour: index < Groups ? colours.get(group.label)! : Groups }]));
  return {
    colourOf: new Map(graph.nodes.map(node => [node.key, groups.get(groupOf(node))?.colour ?? Groups])),
    nameOf: new Map(graph.nodes.map(node => [node.key, groups.get(groupOf(node))?.label ?? ''])),
    groups: [...groups.values()],
    others: graph.nodes.filter(node => !groups.has(groupOf(node))).length,
  };
}

/** Each the one that its name gives it, or the next that is free: so a group keeps its colour when others grow or shrink. */
function coloursOf(names: readonly string[]) {
  const colours = new Map<string, number>();
  const taken = new Set<number>();
  for (const name of names.toSorted()) {
    let colour = [...name].reduce((sum, letter) => (31 * sum + letter.codePointAt(0)!) % 65_521, 0) % Groups;
    while (taken.has(colour)) colour = (colour + 1) % Groups;
    taken.add(colour);
    colours.set(name, colour);
  }
  return colours;
}

function bySource(graph: DrawnGraph, sources: ReadonlyMap<string, string>) {
  const counts = new Map<string, number>();
  for (const { key } of graph.nodes) if (sources.has(key)) counts.set(sources.get(key)!, (counts.get(sources.get(key)!) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([label, count]) => ({ key: label, label, count }));
}

import type { DrawnGraph } from './MapView';

/** Colours that can be told apart; all smaller groups share the last. */
export const Groups = 8;

export interface Colouring {
  /** Number of the colour of each node, by key. */
  readonly groupOf: ReadonlyMap<string, number>;
  readonly nameOf: ReadonlyMap<string, string>;
  readonly legend: readonly { readonly label: string; readonly group: number; readonly count: number }[];
}

/** Colours by community, or by source where it is known: the largest groups first. */
export function colouring(graph: DrawnGraph, sources: ReadonlyMap<string, string> | null): Colouring {
  const communities = new Map(graph.communities.map(({ key, label }) => [key, label]));
  const labelOf = ({ key, community }: DrawnGraph['nodes'][number]) => (sources ? sources.get(key) : community ? communities.get(community) : undefined) ?? '';
  const counts = new Map<string, number>();
  for (const node of graph.nodes) counts.set(labelOf(node), (counts.get(labelOf(node)) ?? 0) + 1);
  const named = [...counts.keys()].filter(label => label !== '').sort((a, b) => counts.get(b)! - counts.get(a)!).slice(0, Groups);
  const groups = new Map(named.map((label, group) => [label, group]));
  const legend = named.map((label, group) => ({ label, group, count: counts.get(label)! }));
  const others = graph.nodes.length - legend.reduce((sum, { count }) => sum + count, 0);
  return {
    groupOf: new Map(graph.nodes.map(node => [node.key, groups.get(labelOf(node)) ?? Groups])),
    nameOf: new Map(graph.nodes.map(node => [node.key, labelOf(node)])),
    legend: others > 0 ? [...legend, { label: '', group: Groups, count: others }] : legend,
  };
}

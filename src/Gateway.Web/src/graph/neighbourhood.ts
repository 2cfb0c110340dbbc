import { words } from '../page/words';
import type { DrawnGraph } from './MapView';

/** Keys of the nodes within some hops of one, by their distance. */
export function around(graph: DrawnGraph, center: string, hops: number): ReadonlyMap<string, number> {
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of graph.edges) {
    (neighbours.get(source) ?? neighbours.set(source, []).get(source)!).push(target);
    (neighbours.get(target) ?? neighbours.set(target, []).get(target)!).push(source);
  }
  const found = new Map([[center, 0]]);
  // A map is walked in the order in which it was filled: what is near comes first, and what is added comes later.
  for (const [key, distance] of found) {
    if (distance === hops) break;
    for (const next of neighbours.get(key) ?? []) if (!found.has(next)) found.set(next, distance + 1);
  }
  return found;
}

/** How many edges each node has. */
export function degrees(graph: DrawnGraph): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { source, target } of graph.edges) for (const key of [source, target]) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}

/** In words, what joins a node to each of its neighbours, by their keys. */
export function joinsOf(graph: DrawnGraph, center: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (neighbour: string, join: string) => (found.get(neighbour) ?? found.set(neighbour, new Set()).get(neighbour)!).add(join);
  for (const { source, target, kind } of graph.edges) {
    if (source === center) add(target, words.map.edges[kind]!);
    else if (target === center) add(source, words.map.edgesBack[kind]!);
  }
  return found;
}

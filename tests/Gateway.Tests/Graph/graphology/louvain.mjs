// Prints how modular the communities are that graphology finds. Takes a file with edges: [[from, to, weight], ...].
import { readFileSync } from 'node:fs';
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';

const graph = new UndirectedGraph();
for (const [from, to, weight] of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  graph.mergeNode(from);
  graph.mergeNode(to);
  graph.updateEdge(from, to, ({ weight: known = 0 }) => ({ weight: known + weight }));
}
// Without a random walk, as ours.
console.log(louvain.detailed(graph, { randomWalk: false }).modularity);

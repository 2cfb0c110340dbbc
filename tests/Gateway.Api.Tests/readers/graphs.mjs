// Reads a GraphML file with graphology and a JSON-LD file with jsonld, and prints what each holds as JSON. Nothing is fetched.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { MultiDirectedGraph } from 'graphology';
import graphml from 'graphology-graphml';
import jsonld from 'jsonld';

const [graphFile, documentFile] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const count = (values) => Object.fromEntries([...values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map())].sort());

const graph = graphml.parse(MultiDirectedGraph, graphFile);
const nodes = graph.mapNodes((id, { kind, ...attributes }) => ({ id, kind, ...attributes }));
const edges = graph.mapEdges((_, attributes, from, to) => ({ ...attributes, from, to }));

const documentLoader = (url) => assert.fail(`It asks for ${url}.`);
const expanded = await jsonld.expand(JSON.parse(documentFile), { documentLoader, safe: true });
const types = expanded.map((object) => object['@type'][0]);
const properties = expanded.flatMap((object) => Object.entries(object).filter(([name]) => !name.startsWith('@')).flatMap(([name, values]) => values.map(() => name)));
// Whatever an object names is an object of the document, but for addresses.
const ids = new Set(expanded.map((object) => object['@id']));
const lists = (values) => values.flatMap((value) => value['@list'] ?? [value]);
for (const object of expanded)
  for (const [name, values] of Object.entries(object))
    if (Array.isArray(values))
      for (const value of lists(values)) if (value['@id']?.startsWith('urn:')) assert.ok(ids.has(value['@id']), `${name} ${value['@id']} of ${object['@id']}`);

console.log(JSON.stringify({ nodes, edges, nodeKinds: count(nodes.map((node) => node.kind)), edgeKinds: count(edges.map((edge) => edge.kind)), types: count(types), properties: count(properties), objects: expanded }));

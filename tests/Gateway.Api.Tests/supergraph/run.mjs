// Joins the endpoint given first and a subgraph of bookmarks into one graph, asks it the query named second, across both, and prints the data.
import assert from 'node:assert/strict';
import { composeServices } from '@apollo/composition';
import { ApolloGateway, LocalGraphQLDataSource, RemoteGraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

const url = process.argv[2];
const ask = async (query) => {
  const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query }) });
  return (await answer.json()).data;
};

const { _service: { sdl } } = await ask('{ _service { sdl } }');
const found = await ask(`{
  post(by: { slug: "family" }) { id sections { id } }
  paper(by: { arxivId: "1706.03762" }) { id }
  topic(by: { label: "transformer" }) { id }
}`);
const bookmarks = [
  { note: 'gone', of: { __typename: 'Post', id: btoa('Post:gone') } },
  { note: 'read again', of: { __typename: 'Post', id: found.post.id } },
  { note: 'sparse', of: { __typename: 'Section', id: found.post.sections[0].id } },
  { note: 'classic', of: { __typename: 'Paper', id: found.paper.id } },
  { note: 'models', of: { __typename: 'Topic', id: found.topic.id } },
];

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  type Query { bookmarks: BookmarkConnection! }
  type BookmarkConnection { nodes: [Bookmark!]! pageInfo: PageInfo! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type Bookmark { note: String! of: Marked }
  union Marked = Post | Section | Paper | Topic
  type Post @key(fields: "id") { id: ID! bookmarks: [Bookmark!]! }
  type Section @key(fields: "id") { id: ID! bookmarks: [Bookmark!]! }
  type Paper @key(fields: "id") { id: ID! bookmarks: [Bookmark!]! }
  type Topic @key(fields: "id") { id: ID! bookmarks: [Bookmark!]! }
`);
const marked = { bookmarks: ({ id }) => bookmarks.filter(({ of }) => of.id === id) };
const resolvers = {
  Query: { bookmarks: () => ({ nodes: bookmarks, pageInfo: { hasNextPage: false, hasPreviousPage: false } }) },
  Post: marked, Section: marked, Paper: marked, Topic: marked,
};

const composed = composeServices([{ name: 'gateway', url, typeDefs: parse(sdl) }, { name: 'bookmarks', typeDefs }]);
assert.deepEqual(composed.errors ?? [], []);
const router = new ApolloGateway({
  supergraphSdl: composed.supergraphSdl,
  buildService: ({ name, url }) => name === 'gateway' ? new RemoteGraphQLDataSource({ url }) : new LocalGraphQLDataSource(buildSubgraphSchema({ typeDefs, resolvers })),
  logger: { debug() {}, info() {}, warn: console.error, error: console.error },
});
const { executor } = await router.load();
const execute = async (query) => {
  const { data, errors } = await executor({ document: parse(query), request: { query, variables: {} }, queryHash: query, context: {}, cache: new Map(), metrics: {}, overallCachePolicy: {} });
  assert.deepEqual(errors ?? [], []);
  return data;
};

const queries = {
  // What the gateway found, and what the bookmarks say of it.
  outward: `{
    post(by: { slug: "family" }) { title bookmarks { note } sections { title bookmarks { note } } topics { topic { prefLabel bookmarks { note } } } }
    paper(by: { arxivId: "1706.03762" }) { title bookmarks { note } }
  }`,
  // What is bookmarked, and what the gateway says of it.
  inward: `{
    bookmarks {
      nodes { note of { ... on Post { title } ... on Section { title post { slug } } ... on Paper { arxivId } ... on Topic { prefLabel } } }
      pageInfo { hasNextPage }
    }
  }`,
};
console.log(JSON.stringify(await execute(queries[process.argv[3]]), null, 2));
await router.stop();

// relay-compiler makes a refetchable page of schema/gateway.graphql, named by the second argument; the endpoint, the first, answers what it made.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import compiler from 'relay-compiler';

const [url, schema] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'relay-'));
const ask = async (text, variables) => {
  const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query: text, variables }) });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined);
  return data;
};

try {
  mkdirSync(join(folder, 'src'));
  copyFileSync(schema, join(folder, 'schema.graphql'));
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify({ src: './src', schema: './schema.graphql', language: 'javascript', eagerEsModules: false }));
  writeFileSync(join(folder, 'src', 'Topic.js'), `
    graphql\`query TopicQuery { topic(by: { label: "transformer" }) { id ...Topic_posts } }\`;
    graphql\`fragment Topic_posts on Topic
      @argumentDefinitions(count: { type: "Int", defaultValue: 1 }, cursor: { type: "String" }) @refetchable(queryName: "TopicPageQuery") {
        posts(first: $count, after: $cursor) @connection(key: "Topic_posts") { edges { node { title ...on Node { id } } } }
      }\`;
    graphql\`fragment Topic_list on Query
      @argumentDefinitions(count: { type: "Int", defaultValue: 1 }, cursor: { type: "String" }) @refetchable(queryName: "TopicListQuery") {
        posts(last: $count, before: $cursor) @connection(key: "Topic_list_posts") { edges { node { title } } }
      }\`;`);
  execFileSync(compiler, { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
  const compiled = (name) => createRequire(join(folder, 'src', 'Topic.js'))(`./__generated__/${name}.graphql.js`);

  // The first page by the query, the second through node(id:), as usePaginationFragment asks.
  const { topic } = await ask(compiled('TopicQuery').params.text, {});
  const next = await ask(compiled('TopicPageQuery').params.text, { id: topic.id, count: 1, cursor: topic.posts.pageInfo.endCursor });
  assert.deepEqual([topic.posts, next.node.posts].map((page) => page.edges[0].node.title), ['The Family', 'Attention']);

  const last = await ask(compiled('TopicListQuery').params.text, { count: 1 });
  const before = await ask(compiled('TopicListQuery').params.text, { count: 1, cursor: last.posts.pageInfo.startCursor });
  assert.deepEqual([last, before].map((page) => page.posts.edges[0].node.title), ['Attention', 'Note on Attention']);
} finally {
  rmSync(folder, { recursive: true });
}

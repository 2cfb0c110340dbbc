// urql against the endpoint given as argument: a query, its cache, errors, and a subscription over SSE and over a WebSocket.
import assert from 'node:assert/strict';
import { Client, cacheExchange, fetchExchange, gql, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const url = process.argv[2];
let sent = 0;
const fetch = (...request) => { sent++; return globalThis.fetch(...request); };
const socket = createClient({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
const forwardSubscription = ({ query, variables }) => ({ subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables }, sink) }) });

const stream = new Client({ url, fetch, fetchSubscriptions: true, exchanges: [cacheExchange, fetchExchange] });
const overSocket = new Client({ url, fetch, exchanges: [cacheExchange, subscriptionExchange({ forwardSubscription }), fetchExchange] });

const POST = gql`query Post($slug: String!) { post(by: { slug: $slug }) { id title } }`;
for (const client of [stream, overSocket]) {
  sent = 0;
  for (let round = 0; round < 2; round++) {
    const { data, error } = await client.query(POST, { slug: 'family' }).toPromise();
    assert.deepEqual([error, data?.post.title, sent], [undefined, 'The Family', 1]);
  }
  const refused = await client.query(gql`{ nothing }`, {}).toPromise();
  assert.equal(refused.error.graphQLErrors[0].extensions.code, 'VALIDATION_FAILED');

  const told = await new Promise((resolve) => {
    const { unsubscribe } = client.subscription(gql`subscription { contentChanged { posts { title } } }`, {}).subscribe((result) => { resolve(result); queueMicrotask(() => unsubscribe()); });
  });
  assert.deepEqual([told.error, told.data?.contentChanged.posts.map((post) => post.title)], [undefined, ['Knock']]);
}
await socket.dispose();

// Apollo Client against the endpoint given as argument: normalised cache, pages, persisted queries by GET, errors, a subscription.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { createPersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { createClient } from 'graphql-ws';
import { firstValueFrom } from 'rxjs';
import WebSocket from 'ws';

const url = process.argv[2];
const sent = [];
const fetch = (address, init) => {
  const named = init.method === 'GET' ? !new URL(address).searchParams.has('query') : !('query' in JSON.parse(init.body));
  sent.push(`${init.method} ${named ? 'hash' : 'document'}`);
  return globalThis.fetch(address, init);
};
const http = createPersistedQueryLink({ sha256: (text) => createHash('sha256').update(text).digest('hex'), useGETForHashedQueries: true })
  .concat(new HttpLink({ uri: url, fetch }));
const socket = createClient({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
const open = () => new ApolloClient({
  link: ApolloLink.split(({ operationType }) => operationType === 'subscription', new GraphQLWsLink(socket), http),
  cache: new InMemoryCache({ typePolicies: { Query: { fields: { posts: relayStylePagination(['order']) } } } }),
});
const requests = async (action) => { sent.length = 0; await action(); return sent; };

const client = open();
const PAGE = gql`query Page($after: String) {
  posts(first: 2, after: $after, order: [{ publishedAt: ASC }]) { edges { cursor node { id title } } pageInfo { hasNextPage endCursor } }
}`;
const titles = (data) => data.posts.edges.map((edge) => edge.node.title);

// The first time the gateway does not know the hash; from then on the hash is enough, by an address that caches may keep.
assert.deepEqual(await requests(async () => assert.deepEqual(titles((await client.query({ query: PAGE })).data), ['Attention', 'Note on Attention'])), ['GET hash', 'POST document']);
assert.deepEqual(await requests(() => open().query({ query: PAGE })), ['GET hash']);
assert.deepEqual(await requests(() => client.query({ query: PAGE })), [], 'The second query comes from the cache.');

const pages = client.watchQuery({ query: PAGE });
await firstValueFrom(pages);
await pages.fetchMore({ variables: { after: pages.getCurrentResult().data.posts.pageInfo.endCursor } });
assert.deepEqual(titles(pages.getCurrentResult().data).slice(0, 4), ['Attention', 'Note on Attention', 'An Island', 'The Family']);

// An object is one entry of the cache, whichever way it was reached.
const { data } = await client.query({ query: gql`{ post(by: { slug: "family" }) { id tags } }` });
const entry = client.cache.extract()[client.cache.identify(data.post)];
assert.deepEqual([entry.title, entry.tags], ['The Family', ['transformer']]);

for (const [query, code] of [[gql`{ nothing }`, 'VALIDATION_FAILED'], [gql`{ node(id: "x") { id } }`, 'INVALID_ID']]) {
  await assert.rejects(client.query({ query }), (error) => CombinedGraphQLErrors.is(error) && error.errors[0].extensions.code === code);
}

const told = await firstValueFrom(client.subscribe({ query: gql`subscription { contentChanged { posts { id title } } }` }));
assert.deepEqual(told.data.contentChanged.posts.map((post) => post.title), ['Knock']);
await socket.dispose();

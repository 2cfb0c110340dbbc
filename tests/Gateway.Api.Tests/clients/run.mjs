// Follows the gateway by an official client while another process ingests; prints what it was told as JSON.
// Arguments: "ws" or "sse", the endpoint, and the command line of the ingest.
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient as createSocketClient } from 'graphql-ws';
import { createClient as createStreamClient } from 'graphql-sse';
import WebSocket from 'ws';

const [way, url, ...ingest] = process.argv.slice(2);
const client = way === 'ws'
  ? createSocketClient({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 })
  : createStreamClient({ url, retryAttempts: 0 });
const told = { query: [], errors: [], changes: [], runs: [] };

// A client throws what the gateway refuses over a WebSocket, and hands it out where it came as an event.
const ask = async (query) => {
  const answers = [];
  try { for await (const answer of client.iterate({ query })) answers.push(answer); } catch (errors) { answers.push({ errors }); }
  return answers;
};
const follow = (query, take) => client.subscribe({ query }, { next: ({ data, errors }) => (errors ? told.errors.push(...errors) : take(data)), error: (e) => told.errors.push(e), complete() {} });

told.query = await ask('{ contentRevision posts { totalCount } }');
told.refused = await ask('{ nothing }');
follow('subscription { contentChanged { contentRevision previousRevision posts { title } removedPostIds truncated } }', (data) => told.changes.push(data.contentChanged));
follow('subscription { ingestProgress { id sourceName source { name } status filesTotal filesRead postsAdded postsChanged postsRemoved finishedAt error } }', (data) => told.runs.push(data.ingestProgress));
await sleep(1500);
const { status, stderr } = spawnSync(ingest[0], ingest.slice(1), { encoding: 'utf8' });
if (status !== 0) throw new Error(`The ingest ended with ${status}: ${stderr}`);
for (let wait = 0; wait < 100 && !(told.changes.length && told.runs.some((run) => run.status === 'SUCCEEDED')); wait++) await sleep(50);
told.after = await ask('{ contentRevision }');
await client.dispose();
console.log(JSON.stringify(told));
process.exit();

// Follows the gateway by an official client while another process ingests; prints what it was told as JSON.
// Arguments: "ws" or "sse", the endpoint, and the command line of the ingest, which ends with the database.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
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
await sleep(3000);

// The ingest is held up while it goes on, so that there is time to be told of it.
const progress = `${ingest.at(-1)}-ingest`;
const reading = spawn(ingest[0], ingest.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] });
const ended = once(reading, 'exit');
while (!existsSync(progress) && reading.exitCode === null) await sleep(1);
reading.kill('SIGSTOP');
for (let wait = 0; wait < 100 && !told.runs.length; wait++) await sleep(50);
reading.kill('SIGCONT');
const [status] = await ended;
if (status !== 0) throw new Error(`The ingest ended with ${status}.`);
for (let wait = 0; wait < 100 && !(told.changes.length && told.runs.some((run) => run.status === 'SUCCEEDED')); wait++) await sleep(50);
told.after = await ask('{ contentRevision }');
await client.dispose();
console.log(JSON.stringify(told));
process.exit();

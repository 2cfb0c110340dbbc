// graphql-inspector and graphql-js read the running endpoint, the first argument, and compare it with the folder of the contract, the second.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { diff, validate } from '@graphql-inspector/core';
import { Source, buildClientSchema, buildSchema, getIntrospectionQuery, introspectionFromSchema, validateSchema } from 'graphql';

const [url, contract] = process.argv.slice(2);
const everything = { descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true };
const written = buildSchema(readFileSync(join(contract, 'gateway.graphql'), 'utf8'));

// What GraphiQL asks; directives on types and fields are no part of it.
const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query: getIntrospectionQuery(everything) }) });
const { data, errors } = await answer.json();
assert.equal(errors, undefined);
const introspected = buildClientSchema(data);
assert.deepEqual(validateSchema(introspected), []);
assert.deepEqual(await diff(buildClientSchema(introspectionFromSchema(written, everything)), introspected), []);

const printed = await (await fetch(`${url}/schema.graphql`)).text();
assert.deepEqual(await diff(written, buildSchema(printed)), []);

const operations = readdirSync(join(contract, 'operations')).map((file) => new Source(readFileSync(join(contract, 'operations', file), 'utf8'), file));
assert.ok(operations.length > 10);
assert.deepEqual(validate(introspected, operations), []);

// Both would tell.
const changed = buildSchema(printed.replace('pageInfo: PageInfo!', 'pageInfo: PageInfo'));
assert.equal((await diff(written, changed)).length, 1);
assert.equal(validate(introspected, [new Source('{ posts { nothing } }')]).length, 1);

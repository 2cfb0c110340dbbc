// Writes src/gateway/operations.ts: the page's operations with the types of their variables and answers.
// The server knows an operation by the SHA-256 hash of its file, so the page holds no documents.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as types from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';

const contract = new URL('../../schema/', import.meta.url);
const target = new URL('./src/gateway/operations.ts', import.meta.url);

// Those that the page sends; the others are for other clients.
const ours = [
  'ContentChanged', 'CurateLink', 'CuratePrerequisite', 'CurateRelated', 'Curations', 'FaultCounts', 'Faults', 'Map', 'Names', 'NodeFacts', 'Overview', 'PaperByKey', 'PostMargin', 'PostReferences', 'PostText', 'Proposals', 'ReadingPath',
  'Search', 'SeriesBySlug', 'Sources', 'Suggest', 'TopicByLabel', 'Viewer', 'WithdrawCuration',
];

const files = ours.map(name => ({ name, bytes: readFileSync(new URL(`operations/${name}.graphql`, contract)) }));
const documents = files.map(({ name, bytes }) => ({ location: name, document: parse(bytes.toString()) }));
const schemaText = readFileSync(new URL('gateway.graphql', contract), 'utf8');
const typesText = await codegen({
  schema: parse(schemaText),
  schemaAst: buildSchema(schemaText),
  documents,
  filename: target.pathname,
  config: {
    enumsAsTypes: true,
    useTypeImports: true,
    scalars: { DateTime: 'string', LocalDate: 'string', URL: 'string', Any: 'unknown' },
  },
  plugins: [{ types: {} }],
  pluginMap: { types },
});

const lines = files.map(({ name, bytes }) => {
  const kind = parse(bytes.toString()).definitions[0].operation;
  const suffix = kind[0].toUpperCase() + kind.slice(1);
  return `export const ${name}: Operation<${name}${suffix}, ${name}${suffix}Variables> = { name: '${name}', id: '${createHash('sha256').update(bytes).digest('hex')}' };`;
});
mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target, `${typesText}\nimport type { Operation } from './operation';\n\n${lines.join('\n')}\n`);

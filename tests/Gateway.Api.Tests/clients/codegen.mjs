// graphql-codegen types the operations of a folder, the second argument, from the endpoint, the first; TypeScript accepts what it made and how it is used.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import ts from 'typescript';

const [url, operations] = process.argv.slice(2);
const cache = join(import.meta.dirname, 'node_modules', '.cache'); // TypeScript looks for packages in the folders above
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'codegen-'));

try {
  const scalars = { Any: 'unknown', DateTime: 'string', LocalDate: 'string', URL: 'string' };
  const files = await generate({
    schema: url, documents: join(operations, '*.graphql'), silent: true,
    generates: { [`${folder}/`]: { preset: 'client', config: { scalars, strictScalars: true } } },
  }, false);
  for (const { filename, content } of files) writeFileSync(filename, content);
  const typed = files.find(({ filename }) => basename(filename) === 'graphql.ts').content;
  for (const file of readdirSync(operations)) assert.match(typed, new RegExp(`export const ${basename(file, '.graphql')}Document\\b`));

  const use = join(folder, 'use.ts');
  writeFileSync(use, `
    import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
    import { PostListDocument } from './graphql';
    type Post = NonNullable<NonNullable<NonNullable<ResultOf<typeof PostListDocument>['posts']>['edges']>[number]>['node'];
    export const read = (post: Post): [string, string[], number] => [post.title, post.tags, post.metrics.inDegree];
    export const asked: VariablesOf<typeof PostListDocument> = { where: { tags: { some: { eq: 'a' } } }, order: [{ publishedAt: 'DESC' }], first: 5 };
    // @ts-expect-error There is no such field.
    export const nothing = (post: Post) => post.nothing;
    // @ts-expect-error A page has a number of items.
    export const wrong: VariablesOf<typeof PostListDocument> = { first: 'five' };
  `);
  const program = ts.createProgram([use], { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [] });
  assert.equal(ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), { getCanonicalFileName: (name) => name, getCurrentDirectory: () => folder, getNewLine: () => '\n' }), '');
} finally {
  rmSync(folder, { recursive: true });
}

// Reads a whole bibliography with citation-js and prints its titles as JSON.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';

const { data } = new Cite(readFileSync(process.argv[2], 'utf8'));
const ids = data.map((item) => item.id ?? item['citation-key']);
assert.equal(new Set(ids).size, data.length, ids.join());
console.log(JSON.stringify(data.map((item) => item.title.replace(/<[^>]*>/g, ''))));

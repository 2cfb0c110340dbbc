// Reads entries back with citation-js. The argument is a file with papers and posts as the graph has them, each with its entry in every format.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';

const plain = (text) => text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').trim();
const display = (name) => [name.given, name['non-dropping-particle'], name.family, name.suffix, name.literal].filter(Boolean).join(' ');
const decoded = (url) => (url ? decodeURI(url) : undefined);

for (const work of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  const names = work.names ?? work.authors.map((author) => author.name);
  const date = work.publishedAt ? work.publishedAt.slice(0, 10).split('-').map(Number) : work.year ? [work.year] : undefined;
  const venue = work.source?.title ?? work.venue ?? undefined;
  for (const format of ['bibtex', 'csl', 'ris']) {
    const items = new Cite(work[format]).data;
    const told = `${format}:\n${work[format]}\n${JSON.stringify(items, null, 1)}`;
    assert.equal(items.length, 1, told);
    const [item] = items;
    // Math becomes letters there.
    if (format !== 'bibtex' || !work.title.includes('$\\')) assert.equal(plain(item.title), work.title, told);
    assert.deepEqual((item.author ?? []).map(display), names, told);
    assert.deepEqual(item.issued?.['date-parts'][0], date, told);
    assert.equal(item.DOI, work.doi ?? undefined, told);
    // It percent-encodes what an address may not hold.
    assert.equal(decoded(item.URL), decoded(work.url), told);
    const container = item['container-title'] ?? item.publisher;
    if (container !== undefined) assert.equal(container, venue, told);
    if (format !== 'ris') assert.equal(item.id, JSON.parse(work.csl).id, told);
  }
}

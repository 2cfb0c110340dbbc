// Reads the feeds given as files with rss-parser and prints of each entry what people see of it.
import { readFileSync } from 'node:fs';
import Parser from 'rss-parser';

const plain = (html) => html.replace(/&(lt|gt|amp);/g, (_, name) => ({ lt: '<', gt: '>', amp: '&' })[name]);
const feeds = await Promise.all(process.argv.slice(2).map((file) => new Parser().parseString(readFileSync(file, 'utf8'))));
console.log(JSON.stringify(feeds.map(({ title, items }) => ({ title, items: items.map((item) => [item.title, item.link, item.author ?? item.creator, item.contentSnippet ?? plain(item.summary)]) }))));

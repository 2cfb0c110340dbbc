import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** Most libraries may be passed on only with their licences: those of all that the page is made of, in one file beside it. */
const licences: Plugin = {
  name: 'licences',
  generateBundle() {
    const folders = new Set([...this.getModuleIds()].flatMap(id => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []));
    const texts = [...folders].sort().map(folder => {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : 'It comes without a text of its licence.'}\n`;
    });
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
  },
};

export default defineConfig({
  // Development: `npm run dev` beside a gateway that serves on its usual port.
  server: { proxy: { '/graphql': 'http://localhost:5080' } },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  build: {
    target: 'es2022',
    // The content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  plugins: [
    licences,
    {
      // Every browser that the page runs in reads WOFF2: the other forms of KaTeX's fonts would be two megabytes for nobody.
      name: 'only-woff2',
      enforce: 'pre',
      transform: (code, id) => (id.includes('katex.min.css') ? code.replace(/,url\([^)]+\.(woff|ttf)\) format\("(woff|truetype)"\)/g, '') : undefined),
    },
  ],
});

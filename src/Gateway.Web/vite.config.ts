import { defineConfig } from 'vite';

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
    {
      // Every browser that the page runs in reads WOFF2: the other forms of KaTeX's fonts would be two megabytes for nobody.
      name: 'only-woff2',
      enforce: 'pre',
      transform: (code, id) => (id.includes('katex.min.css') ? code.replace(/,url\([^)]+\.(woff|ttf)\) format\("(woff|truetype)"\)/g, '') : undefined),
    },
  ],
});

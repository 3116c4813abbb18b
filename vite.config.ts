import { vitePlugin as remix } from '@remix-run/dev'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** React Aria brings its few words in 34 languages; the site speaks one. */
const inFrenchOnly: Plugin = {
  name: 'in-french-only',
  enforce: 'pre',
  load: (id) => (/\/react-aria(-components)?\/dist\/private\/intl\/\w+\/(?!fr-FR)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id) ? 'export default {}' : null),
}

export default defineConfig({
  plugins: [remix(remixConfig), inFrenchOnly],
  resolve: { alias: { '~db': here('./db'), '~': here('./app') } },
  build: { target: 'es2022', cssMinify: true },
  // Without these the first cold load in development never hydrates.
  optimizeDeps: {
    entries: ['./app/entry.client.tsx', './app/root.tsx', './app/routes/**/*.tsx'],
    include: ['react', 'react-dom/client', '@remix-run/react', 'socket.io-client'],
  },
})

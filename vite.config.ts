import { vitePlugin as remix } from '@remix-run/dev'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [remix(remixConfig)],
  resolve: { alias: { '~db': here('./db'), '~': here('./app') } },
  build: { target: 'es2022', cssMinify: true },
  // Without these the first cold load in development never hydrates.
  optimizeDeps: {
    entries: ['./app/entry.client.tsx', './app/root.tsx', './app/routes/**/*.tsx'],
    include: ['react', 'react-dom/client', '@remix-run/react', 'socket.io-client'],
  },
})

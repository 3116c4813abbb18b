import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What keeps the house in shape: read as text, without a database. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['tests/architecture/**/*.test.ts'], testTimeout: 60_000 },
})

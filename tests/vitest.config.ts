import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { mendTested } from '../app/mended-postgres.mjs'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The longest: begun first, they are over when the others are. */
const LONG = /\/(faults|phase-locks|concurrency)\/|hidden-pages/

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    return [...sorted.filter(({ moduleId }) => LONG.test(moduleId)), ...sorted.filter(({ moduleId }) => !LONG.test(moduleId))]
  }
}

/** The Remix plugin is off here: routes are tested as functions and in a browser, not compiled for one. */
export default defineConfig({
  root: here('..'),
  plugins: [mendTested],
  resolve: { alias: { '~db': here('../db'), '~': here('../app') } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: here('./support/global-setup.ts'),
    setupFiles: here('./support/after-each-file.ts'),
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Read once a worker, not once a file: a third of the run. No test of ours replaces a module or leaves one changed.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    server: { deps: { inline: [/node_modules\/postgres\//] } },
  },
})

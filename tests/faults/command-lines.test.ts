import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

test.each([
  ['faults/schedules/main.ts', '--help', 'faults'],
  ['faults/schedules/main.ts', '--schedules=beaucoup', 'faults'],
  ['bench/bench.ts', '--inconnue', 'bench'],
  ['mutants/run.ts', 'aucune-defense', 'mutants'],
])('%s %s dit en une ligne comment s’en servir, et finit par 2', { timeout: 60_000 }, (command, asked, name) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', `tests/${command}`, asked], { cwd: ROOT, encoding: 'utf8' })
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(new RegExp(`^Usage\u00a0: npm run ${name} -- [^\\n]+\\n$`))
})

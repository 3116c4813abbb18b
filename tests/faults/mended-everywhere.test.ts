import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { mendTested } from '../../app/mended-postgres.mjs'

/** What the mended library holds, and the library as it is published does not. */
const MENDED = ', lost = null'
const library = fileURLToPath(new URL('../../node_modules/postgres/src/index.js', import.meta.url))
const published = readFileSync(library, 'utf8')

test.each(['', '?v=0a1b2c3d'])('La bibliothèque est réparée pour les essais, à son adresse%s', (suffix) => {
  expect(published).not.toContain(MENDED)
  expect(mendTested.transform(published, library + suffix)).toContain(MENDED)
})

test('La bibliothèque est réparée pour qui développe', { timeout: 30_000 }, () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { dev: string } }
  const print = `-e "import('postgres').then(({ default: library }) => console.log(String(library)))"`
  const printed = execFileSync('sh', ['-c', scripts.dev.replace(/ watch --ignore '[^']*'/, '').replace('app/server.ts', print)], { encoding: 'utf8', env: { ...process.env, PATH: `node_modules/.bin:${process.env.PATH}` } })
  expect(printed).toContain(MENDED)
})

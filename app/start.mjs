// `npm start`: builds if these sources were never built, then runs the site in this very process, so that a signal
// sent to it reaches the site and its database.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// React and express read it: without it a visitor would be served their slower, talkative development selves.
process.env.NODE_ENV ||= 'production'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'build/stamp')
const BUILT_FROM = ['app', 'db', 'public', 'package-lock.json', 'remix.config.js', 'tsconfig.json', 'vite.config.ts']

const sources = await fingerprint()
if ((await readFile(stamp, 'utf8').catch(() => '')) !== sources) {
  const start = performance.now()
  console.log('Construction du site : en cours…')
  const { buildSite } = await import('./build.mjs')
  await buildSite()
  await mkdir(join(root, 'build'), { recursive: true })
  await writeFile(stamp, sources)
  console.log(`Construction du site : faite en ${((performance.now() - start) / 1000).toFixed(1).replace('.', ',')} s`)
}
if (!process.argv.includes('--build-only')) await import('../build/site.js')

/** Changes with any source file: a build of other sources is never served. */
async function fingerprint() {
  const hash = createHash('sha256')
  for (const entry of BUILT_FROM) {
    const path = join(root, entry)
    const isFolder = (await stat(path)).isDirectory()
    const files = isFolder ? (await readdir(path, { recursive: true, withFileTypes: true })).filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name)).sort() : [path]
    for (const file of files) {
      const { size, mtimeMs } = await stat(file)
      hash.update(`${file} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

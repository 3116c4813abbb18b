import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/**
 * postgres.js 3.4.9 keeps what it has not sent yet when its connection is lost. Then either it writes to a socket that is
 * gone and the whole site falls, or that connection never sends anything again, and nobody votes. (Its issues 1154 and
 * 1208.) And one lost while it is being opened rejects a promise that nobody holds: the site falls too. `npm run faults`
 * showed them (`--seed 1-2`, `--seed 1-8`). Mended as the site is built, until it is at its source.
 */
const MENDS = [
  // Lost or ended, a connection forgets what it was about to send.
  ['    idleTimer.cancel()\n    lifeTimer.cancel()\n    connectTimer.cancel()\n\n    socket.removeAllListeners()', '    chunk = nextWriteTimer = null\n$&'],
  ['    clearImmediate(nextWriteTimer)\n    if (socket) {', '$&\n      chunk = nextWriteTimer = null'],
  // Lost while it asks for the types of arrays: the loss itself is handled where every loss is.
  ['        return fetchArrayTypes()', '        return fetchArrayTypes().catch(() => {})'],
  // Asked to send without a socket, it says so to whoever asked.
  ['    const x = socket.write(chunk, fn)', '    if (!socket) {\n      chunk = nextWriteTimer = null\n      error(Errors.connection(\'CONNECTION_CLOSED\', options, socket))\n      return false\n    }\n$&'],
]

/** The file of the library that is mended. */
export const CONNECTION = /node_modules\/postgres\/src\/connection\.js$/

/** Its text, mended. Refuses another version, which may need other mends or none. */
export function mend(text) {
  return MENDS.reduce((mended, [wrong, right]) => {
    if (mended.split(wrong).length !== 2) throw new Error(`postgres.js has changed: see app/mended-postgres.mjs (${wrong.trim()})`)
    return mended.replace(wrong, right)
  }, text)
}

/** An esbuild plugin. */
export const mendPostgres = {
  name: 'mend-postgres',
  setup(build) {
    build.onResolve({ filter: /^postgres$/ }, () => ({ path: fileURLToPath(import.meta.resolve('postgres')) }))
    build.onLoad({ filter: CONNECTION }, async ({ path }) => ({ contents: mend(await readFile(path, 'utf8')), loader: 'js' }))
  },
}

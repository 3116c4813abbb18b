import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/**
 * postgres.js 3.4.9, mended where a lost connection ends the whole site, or worse, until it is at its source (its issues
 * 1154 and 1208); and where it waits for nothing. `npm run faults` and
 * `tests/faults/lost-connection.test.ts` show what happens without.
 */
const MENDS = {
  connection: [
    // Lost or ended, a connection forgets what it was about to send. Or it would never send anything again.
    ['    idleTimer.cancel()\n    lifeTimer.cancel()\n    connectTimer.cancel()\n\n    socket.removeAllListeners()', '    chunk = nextWriteTimer = null\n$&'],
    ['    clearImmediate(nextWriteTimer)\n    if (socket) {', '$&\n      chunk = nextWriteTimer = null'],
    // Lost by an error, a connection refuses also what it was asked between the error and its end: a transaction's ROLLBACK. Or
    // it would wait for its answer on the next line, and whoever has that line would wait with it, for ever.
    ['!hadError && (query || sent.length)', ';(query || sent.length)'],
    // Lost while it asks for the types of arrays: the loss is handled where every loss is, not by a promise that nobody holds.
    ['        return fetchArrayTypes()', '        return fetchArrayTypes().catch(() => {})'],
  ],
  index: [
    // What a transaction still asks once its connection is lost is refused. Or it would write to a socket that is gone, and
    // the process falls; or, the line open again, write outside any transaction, or in another's.
    ['new Promise((_, reject) => connection.onclose = reject)', 'new Promise((_, reject) => connection.onclose = reason => (lost = reason, reject(reason)))'],
    ['      , prepare = null\n', '$&      , lost = null\n      , sent\n'],
    // What a transaction asks first is sent with its BEGIN, not once that is answered. A BEGIN that failed is as a lost
    // connection: nothing more is asked. What left with it is on its own then, hence each transaction that matters begins
    // with a lock or a question.
    ["await sql.unsafe('begin '", "const begun = sql.unsafe('begin '"],
    ['{ onexecute }).execute()\n', '$&      begun.catch(refuse)\n      await new Promise((resolve, reject) => (sent = resolve, begun.then(resolve, reject)))\n      move(connection, reserved)\n'],
    ['      connection = c\n', '$&      sent()\n'],
    ['    function onexecute(c) {', '    function refuse(reason) {\n      lost = lost || reason\n      while (queries.length)\n        queries.shift().reject(lost)\n    }\n\n$&'],
    ['        q.catch(e => uncaughtError || (uncaughtError = e))\n', '$&        if (lost) return q.reject(lost)\n'],
  ],
}
/** A loader may add to the address what it needs of it (`?v=…`). */
const FILES = /node_modules\/postgres\/src\/(connection|index)\.js(\?|$)/

/** The text of one of these files, mended. Refuses another version, which may need other mends or none. */
function mend(path, text) {
  const [, name] = FILES.exec(path)
  return MENDS[name].reduce((mended, [wrong, right]) => {
    if (mended.split(wrong).length !== 2) throw new Error(`postgres.js has changed: see app/mended-postgres.mjs (${wrong.trim()})`)
    return mended.replace(wrong, right)
  }, text)
}

/** For the site as it is built: an esbuild plugin. */
export const mendBuilt = {
  name: 'mend-postgres',
  setup(build) {
    build.onResolve({ filter: /^postgres$/ }, () => ({ path: fileURLToPath(import.meta.resolve('postgres')) }))
    build.onLoad({ filter: FILES }, async ({ path }) => ({ contents: mend(path, await readFile(path, 'utf8')), loader: 'js' }))
  },
}

/** For the tests: a Vite plugin, for a library that Vite is told to inline. */
export const mendTested = {
  name: 'mend-postgres',
  transform: (text, path) => (FILES.test(path) ? mend(path, text) : null),
}

/** For a program run from its sources: a hook of Node's `module.register`. */
export async function load(url, context, next) {
  const loaded = await next(url, context)
  return FILES.test(url) ? { ...loaded, source: mend(url, String(loaded.source)) } : loaded
}

import { open, readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { CannotStart } from './cannot-start.server'
import type { Cluster } from './cluster.server'
import { run } from './run.server'

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // its default folder may not exist, and a path may be too long for a socket
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
}
/** How long the processes of a killed server may take to let go of its memory. */
const LETTING_GO_MS = 15_000
/** Replaying the log after a crash can be long; giving up sooner would fail a start that was going well. */
const START_SECONDS = '300'

/**
 * Starts PostgreSQL on a free port of 127.0.0.1, which it gives.
 * Tries again when the port is taken meanwhile, and while the processes of a killed server end.
 */
export async function startPostmaster(cluster: Cluster, settings: Record<string, string>): Promise<number> {
  const deadline = performance.now() + LETTING_GO_MS
  for (let ports = 0; ; ) {
    const port = await freePort()
    const before = await size(cluster.log)
    const options = serverOptions({ ...SETTINGS, ...settings, port: String(port) })
    const started = await logged(cluster, ['start', '-w', '-t', START_SECONDS, '-D', cluster.folder, '-o', options])
    if (started) return port

    const said = (await readFile(cluster.log)).subarray(before).toString()
    if (/could not create any TCP\/IP sockets/.test(said) && ++ports < 5) continue
    if (/pre-existing shared memory block/.test(said) && performance.now() < deadline) {
      await delay(200)
      continue
    }
    throw new CannotStart(`PostgreSQL n’a pas démarré (journal : ${cluster.log}).\n${lastLines(said)}`)
  }
}

/** Stops PostgreSQL: open transactions are rolled back, what is committed is on disk. Nothing to do when it is not running. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  const before = await size(cluster.log)
  if (await logged(cluster, ['stop', '-m', 'fast', '-w', '-t', '60', '-D', cluster.folder])) return
  const status = await run(cluster.programs.pgCtl, ['status', '-D', cluster.folder], { account: cluster.account })
  if (/no server running/.test(status.output)) return
  const said = (await readFile(cluster.log)).subarray(before).toString()
  throw new Error(`PostgreSQL ne s’est pas arrêté (journal : ${cluster.log}).\n${lastLines(said)}`)
}

/** Runs pg_ctl with the log of the site as its output, opened here: the database account may not reach it. */
async function logged(cluster: Cluster, args: string[]): Promise<boolean> {
  const log = await open(cluster.log, 'a', 0o600)
  try {
    if (cluster.account) await log.chown(cluster.account.uid, cluster.account.gid)
    const outcome = await run(cluster.programs.pgCtl, args, { account: cluster.account, log: log.fd })
    if (outcome.output) await log.write(`${outcome.output}\n`)
    return outcome.ok
  } finally {
    await log.close()
  }
}

/** pg_ctl hands its options to a shell: quoted, a value stays a value. */
function serverOptions(settings: Record<string, string>): string {
  const quote = (text: string) => (process.platform === 'win32' ? `"${text}"` : `'${text.replaceAll("'", "'\\''")}'`)
  return Object.entries(settings)
    .map(([name, value]) => `-c ${quote(`${name}=${value}`)}`)
    .join(' ')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port'))))
    })
  })
}

const size = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )
const lastLines = (text: string) => text.trim().split('\n').slice(-8).join('\n')

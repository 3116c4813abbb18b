import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { startEmbedded } from '../../../db/embedded.server'
import { readPidFile } from '../../../db/embedded/adopt.server'
import { openCluster } from '../../../db/embedded/cluster.server'
import { startPostmaster } from '../../../db/embedded/postmaster.server'
import { birthOf } from '../../../db/embedded/process.server'

/**
 * Few connections, so that they can be exhausted in a moment. And the machine does not lose its power here, only its
 * processes: what is written outlives them without being forced to the disk, which is most of a start after a death.
 */
const SETTINGS = { max_connections: '60', fsync: 'off' }

export type Database = Awaited<ReturnType<typeof openPostgres>>

/** A real PostgreSQL in a folder of its own, which can be stopped dead, frozen, or filled. `target.port` follows it. */
export async function openPostgres(dataDir: string, more: Record<string, string> = {}) {
  const settings = { ...SETTINGS, ...more }
  const embedded = await startEmbedded({ dataDir, say: () => {}, settings })
  const cluster = await openCluster(dataDir, () => {})
  const target = { port: Number(new URL(embedded.url).port) }
  const urlAt = (port: number) => Object.assign(new URL(embedded.url), { port: String(port) }).href
  const postmaster = async () => {
    const found = await readPidFile(cluster.folder)
    if (!found) throw new Error('PostgreSQL is not running')
    return found.pid
  }

  /** SIGQUIT: nothing is tidied, as when the machine loses its power; then it starts again and replays its log. */
  async function stopDead(awayMs: number) {
    const pid = await postmaster()
    process.kill(pid, 'SIGQUIT')
    while (!['zombie', null].includes(birthOf(pid))) await pause(10)
    await pause(awayMs)
    target.port = await startPostmaster(cluster, settings)
  }

  /** Every process of it stands still, its connections open. */
  async function freeze(ms: number) {
    const pid = await postmaster()
    const stopped = [pid, ...childrenOf(pid)].filter((one) => signal(one, 'SIGSTOP'))
    await pause(ms)
    for (const one of stopped.reverse()) signal(one, 'SIGCONT')
  }

  /** Takes every connection there is, holds them, and lets them go. `meanwhile` runs once all are taken. */
  async function exhaust(ms: number, meanwhile: () => void) {
    const held: postgres.Sql[] = []
    const hold = async (): Promise<boolean> => {
      const sql = postgres(urlAt(target.port), { max: 1, onnotice: () => {}, connect_timeout: 2 })
      held.push(sql)
      return sql`select 1`.then(() => true, () => false)
    }
    while (held.length < Number(SETTINGS.max_connections) && (await Promise.all(Array.from({ length: 8 }, hold))).every(Boolean));
    meanwhile()
    await hold()
    await pause(ms)
    await Promise.all(held.map((sql) => sql.end({ timeout: 1 })))
  }

  return { target, urlAt, stopDead, freeze, exhaust, stop: embedded.stop }
}

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false // it ended meanwhile
  }
}

/** Its children by their parent's number (Linux). */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent
    } catch {
      return false
    }
  })
}

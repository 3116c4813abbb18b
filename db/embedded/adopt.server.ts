import { execFile } from 'node:child_process'
import { constants, open, readFile, readlink, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { CannotStart } from './cannot-start.server'
import type { Cluster } from './cluster.server'
import { isRunning } from './process.server'

const PATIENCE_MS = 120_000
const NOBODY = 2 ** 31 - 1

/**
 * Finds the PostgreSQL that a killed site left running on this cluster, and gives its port; null when
 * there is none. PostgreSQL outlives Node, and a second server on the same files would be refused.
 *
 * It is ours when the process of postmaster.pid works in this folder and a server answers our
 * password with this folder as its data. One that is starting, recovering or stopping is waited for.
 */
export async function adoptPostmaster(cluster: Cluster): Promise<number | null> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const found = await readPidFile(cluster.folder)
    if (!found || !isRunning(found.pid)) return null
    if (!(await isPostmasterOf(cluster.folder, found.pid))) {
      await forgetPid(cluster.folder)
      return null
    }
    if (found.port && (await answers(cluster, found.port))) return found.port
    if (performance.now() > deadline) {
      throw new CannotStart(
        `PostgreSQL (processus ${found.pid}) tourne encore sur ${cluster.folder} mais ne répond pas : arrêtez-le, puis relancez le site.`,
      )
    }
    await delay(100)
  }
}

/** The file is written in several times: the port may not be there yet. */
export async function readPidFile(folder: string): Promise<{ pid: number; port: number | null } | null> {
  const lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  return pid > 0 ? { pid, port: Number(lines[3]) || null } : null
}

/** After a reboot, or in a new container, the number of a dead PostgreSQL is soon given to something else. */
async function isPostmasterOf(folder: string, pid: number): Promise<boolean> {
  if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === folder
  if (process.platform === 'win32') return true
  const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }))
  return stdout.includes(folder)
}

/**
 * PostgreSQL refuses to start while the number in its file is alive, whoever it is. The number alone
 * is replaced: the rest of the file lets PostgreSQL see children that still hold its shared memory.
 */
async function forgetPid(folder: string): Promise<void> {
  const path = join(folder, 'postmaster.pid')
  const [, ...rest] = (await readFile(path, 'utf8')).split('\n')
  // Not through a link: the folder belongs to a lesser account than the one that may be writing.
  const file = await open(path, constants.O_WRONLY | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0))
  await file.writeFile([NOBODY, ...rest].join('\n')).finally(() => file.close())
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const sql = postgres({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: cluster.password,
    database: 'postgres',
    max: 1,
    connect_timeout: 5,
    onnotice: () => {},
  })
  try {
    const [row] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`
    return row !== undefined && (await realpath(row.folder)) === cluster.folder
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') return false
    throw new CannotStart(
      `La base de données de ${cluster.folder} refuse le mot de passe de ce site : remettez en place le fichier secrets/postgres-password.`,
    )
  } finally {
    await sql.end({ timeout: 1 })
  }
}

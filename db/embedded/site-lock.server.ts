import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { CannotStart } from './cannot-start.server'
import { birthOf, isRunning } from './process.server'

/** Who holds the folder; `birth` tells a process from a later one that was given the same number. */
type Holder = { pid: number; birth: string; id: string }

/**
 * One site for a data folder: without this, a second `npm start` would adopt the database of the
 * first, run the jobs twice, and stop the database under the other's feet.
 *
 * Refuses when a live site holds the folder; replaces what a dead one left. Gives the way to release.
 */
export async function takeSiteLock(folder: string): Promise<() => Promise<void>> {
  const lock = join(folder, 'site.lock')
  const me: Holder = { pid: process.pid, birth: birthOf(process.pid) ?? '', id: randomUUID() }
  // Written aside then linked: a lock that appeared empty would be judged dead while it is being written.
  const draft = `${lock}.${me.id}`
  await writeFile(draft, JSON.stringify(me), { flag: 'wx' })
  try {
    while (!(await take(lock, draft))) {}
  } finally {
    await rm(draft, { force: true })
  }
  return async () => {
    if ((await holder(lock))?.id === me.id) await rm(lock, { force: true })
  }
}

/**
 * One try; false when the folder changed hands meanwhile.
 *
 * Deleting a dead lock then creating ours would let two starters win: the slower deletes the fresh
 * lock of the faster. So a dead holder has ONE successor, the only one that can create the file named
 * after it, and that one alone may replace the lock. (A successor that dies is succeeded likewise.)
 */
async function take(lock: string, draft: string): Promise<boolean> {
  if (await linked(draft, lock)) return true
  const head = await holder(lock)
  if (!head) return false

  let last = head
  let claim = claimAfter(lock, head)
  const dead: string[] = []
  for (let next = await holder(claim); next; next = await holder(claim)) {
    last = next
    dead.push(claim)
    claim = claimAfter(lock, next)
  }
  if (isAlive(last)) throw new CannotStart(taken(lock, last.pid))
  if (!(await linked(draft, claim))) return false
  if ((await holder(lock))?.id !== head.id) {
    await rm(claim) // another had already succeeded, and cleared its claim
    return false
  }
  await rename(draft, lock)
  for (const path of [...dead, claim]) await rm(path, { force: true })
  return true
}

const claimAfter = (lock: string, dead: Holder) => `${lock}.after-${dead.id}`

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function holder(file: string): Promise<Holder | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return JSON.parse(text) as Holder
  } catch {
    return { pid: 0, birth: '', id: 'unreadable' } // left by a power cut
  }
}

function isAlive({ pid, birth }: Holder): boolean {
  return pid > 0 && isRunning(pid) && (birthOf(pid) ?? birth) === birth
}

function taken(lock: string, pid: number): string {
  const folder = join(lock, '..')
  const near = relative(process.cwd(), folder)
  return `Le dossier ${near.startsWith('..') ? folder : near} est déjà utilisé par un autre site (processus ${pid}). Arrêtez-le, ou choisissez un autre dossier avec DATA_DIR.`
}

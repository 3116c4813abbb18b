import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Site } from '../support/site'

/** Of the kernel: a tick of `/proc` is ten milliseconds on Linux. */
const TICK_US = 10_000

/**
 * Processor time, in µs, that a server and the database in `dataDir` have taken so far: all their threads, the processes
 * they started, and those of them that ended.
 */
export function processorTime({ process: child, dataDir }: Pick<Site, 'process' | 'dataDir'>): number {
  const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number)
  const counted = new Set([child.pid ?? 0, postmaster])
  // A process may have a smaller number than its parent: looked through until nobody is added.
  for (let before = 0; before < counted.size;) {
    before = counted.size
    for (const pid of all) if (counted.has(parentOf(pid))) counted.add(pid)
  }
  return [...counted].reduce((sum, pid) => sum + timeOf(pid), 0)
}

/** Processor time, in µs, of a process of one thread, to the nanosecond: for an act shorter than a tick. */
export const exactTimeOf = (pid: number) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1000

/** Of one process and of its children that ended. */
const timeOf = (pid: number) => statOf(pid).slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * TICK_US, 0)

const parentOf = (pid: number) => Number(statOf(pid)[1])

/** What the kernel says of a process after its name; nothing once it has ended. */
function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  } catch {
    return []
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Site } from '../support/site'

/** Of the kernel: a tick of `/proc` is ten milliseconds on Linux. */
const TICK_US = 10_000

/** Processor time, in µs, that a site and its database have taken so far: all their threads, and the server processes that ended. */
export function processorTime({ process: child, dataDir }: Site): number {
  const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const backends = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster)
  return [String(child.pid), String(postmaster), ...backends].reduce((sum, pid) => sum + timeOf(pid), 0)
}

const statOf = (pid: string): string[] => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  } catch {
    return []
  }
}
const parentOf = (pid: string) => Number(statOf(pid)[1])
const timeOf = (pid: string) => statOf(pid).slice(11, 13).reduce((sum, ticks) => sum + Number(ticks) * TICK_US, 0)

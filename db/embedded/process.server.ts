import { readFileSync } from 'node:fs'

/** Whether a process has this number, ours or someone else's (a zombie counts: see `birthOf`). */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // it is there, and someone else's
  }
}

/**
 * When the process began, as text to compare, where the system tells (Linux); null elsewhere.
 * Numbers are given again, soon in a container: without the birth, a stranger would keep a dead lock.
 * A zombie is told apart too: it is listed until its parent reads its end, but holds nothing any more.
 */
export function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z') return 'zombie'
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[18]}`
  } catch {
    return null
  }
}

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { expect, onTestFinished, vi } from 'vitest'

/** A data folder of this test alone, not made yet. When the test ends, so does the PostgreSQL that it left running there. */
export async function newFolder(mode = 0o755): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'embedded-'))
  await chmod(parent, mode)
  const dataDir = join(parent, 'data')
  onTestFinished(async () => {
    const pid = postmaster(dataDir)
    if (pid && isRunning(pid)) process.kill(pid, 'SIGQUIT')
    await vi.waitFor(() => expect(pid && isRunning(pid)).toBeFalsy(), { timeout: 5_000 })
    const cluster = join(dataDir, 'postgres')
    const home = existsSync(cluster) ? dirname(realpathSync(cluster)) : dataDir
    for (const path of [home, parent]) await rm(path, { recursive: true, force: true, maxRetries: 5 })
  })
  return dataDir
}

/** What a site tells its parent: started or refused. */
type Answer = { url?: string; said?: string[]; refused?: string; kind?: string }

/** A site in a process of its own; it is killed when the test ends. */
export function launch(dataDir: string, flags: string[] = []): { process: ChildProcess; answer: Promise<Answer> } {
  const site = fork(fileURLToPath(new URL('embedded.fixture.ts', import.meta.url)), [dataDir], {
    execArgv: [...flags, '--import', 'tsx'],
  })
  onTestFinished(() => kill(site))
  return { process: site, answer: once(site, 'message').then(([message]) => message as Answer) }
}

export async function kill(site: ChildProcess): Promise<void> {
  if (site.exitCode !== null || site.signalCode !== null) return
  const ended = once(site, 'exit')
  site.kill('SIGKILL')
  await ended
}

export async function query<T>(url: string, ask: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice() {} })
  return ask(sql).finally(() => sql.end())
}

/** The process number of the PostgreSQL of this folder, dead or alive. */
export function postmaster(dataDir: string): number | null {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null
}

/** A zombie does not count: who reads its end, and when, is not our matter. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^State:\tZ/m.test(existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '')
  } catch {
    return false
  }
}

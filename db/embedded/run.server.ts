import { type SpawnOptions, spawn } from 'node:child_process'

/** Whom a program runs as. Absent: whoever runs the site. */
export type Account = { uid: number; gid: number }
export type Outcome = { ok: boolean; output: string }

/**
 * Runs a program to its end. A failure is an outcome (its text included), never an exception.
 *
 * - The environment is nearly empty: a stray PGPORT or LANG would change what PostgreSQL does,
 *   and the secrets of the site (mail, ProConnect) would be readable from a database process.
 * - It runs in `/`: the folder of the site may be closed to `account`.
 * - `log` is an open file that receives what is said. A server that stays behind must be given one:
 *   it would keep a pipe open, and its end would never be seen.
 */
export function run(file: string, args: string[], options: { account?: Account; log?: number } = {}): Promise<Outcome> {
  const { account, log } = options
  const how: SpawnOptions = {
    ...account,
    cwd: '/',
    env: { LC_ALL: 'C', PATH: '/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin' } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', log ?? 'pipe', log ?? 'pipe'],
    windowsHide: true,
  }
  return new Promise((resolve) => {
    const child = spawn(file, args, how)
    let output = ''
    const keep = (text: Buffer) => (output += text.toString())
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => resolve({ ok: false, output: error.message }))
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trim() }))
  })
}

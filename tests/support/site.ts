import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type Site = { url: string; dataDir: string; process: ChildProcess; said: string[]; readyAfterMs: number; stop(): Promise<number | null> }

/**
 * Starts the built site as an operator would, in a process and a folder of its own, and waits for its ready line.
 * @param environment `DATA_DIR` to start again on the folder of a site stopped before
 * @throws what the site printed, when it ends before being ready
 */
export async function startSite(environment: Record<string, string> = {}): Promise<Site> {
  const dataDir = environment.DATA_DIR ?? (await aFolder())
  const port = environment.PORT ?? String(await aFreePort())
  const began = performance.now()
  // A stranger's shell sets none: the site must know by itself that it is no development.
  const env = { ...process.env, PORT: port, DATA_DIR: dataDir, ...environment }
  Reflect.deleteProperty(env, 'NODE_ENV')
  const child = spawn(process.execPath, ['app/start.mjs'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  const ended = new Promise<number | null>((end) => child.once('exit', end))
  await new Promise<void>((ready, reject) => {
    const hear = (chunk: Buffer) => {
      said.push(...chunk.toString().split('\n').filter(Boolean))
      if (said.some((line) => line.startsWith('Prêt'))) ready()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then((code) => reject(new Error(`the site ended with ${code}:\n${said.join('\n')}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir, process: child, said,
    readyAfterMs: performance.now() - began,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true })

export async function aFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (typeof address !== 'object' || !address) throw new Error('no port was given')
  return address.port
}

/** A folder of data that a site may make. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'co-construire-site-'))
  // Traversable, so that a run as root can hand its data to the user PostgreSQL runs as.
  await chmod(folder, 0o755)
  return join(folder, 'data')
}

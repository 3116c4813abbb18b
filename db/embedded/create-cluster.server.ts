import { randomUUID } from 'node:crypto'
import { chmod, chown, mkdir, mkdtemp, open, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canEnter } from './account.server'
import { CannotStart } from './cannot-start.server'
import { openSharedHome, type Programs, SHARED_HOME } from './programs.server'
import { type Account, type Outcome, run } from './run.server'

type Needs = { account?: Account; programs: Programs; password: string }

/**
 * Creates the cluster of a data folder and gives its real path. It is made under a name of its own and
 * given the real one when it is complete.
 * In place, an initdb cut short would leave a folder that looks like a cluster; and under a fixed
 * name, an orphan initdb that fails would delete the folder of the one that replaced it.
 */
export async function createCluster(dataDir: string, needs: Needs, say: (line: string) => void): Promise<string> {
  const { account, programs, password } = needs
  const home = await findHome(dataDir, account, say)
  for (const name of await readdir(home)) {
    // What a creation cut short left; its initdb may still be writing there, and will end by itself.
    if (name.startsWith('postgres.new-'))
      await rm(join(home, name), { recursive: true, force: true, maxRetries: 5 }).catch(() => {})
  }
  const folder = join(home, 'postgres')
  const draft = `${folder}.new-${randomUUID()}`
  const pwfile = `${draft}.password`
  try {
    await mkdir(draft, { mode: 0o700 })
    await writeFile(pwfile, password, { mode: 0o600 })
    if (account) for (const path of [draft, pwfile]) await chown(path, account.uid, account.gid)
    const made = await initdb(programs, draft, pwfile, account)
    if (!made.ok) throw new CannotStart(`La base de données n’a pas pu être créée dans ${home}.\n${made.output}`)
    await rename(draft, folder)
  } finally {
    for (const path of [draft, pwfile]) await rm(path, { recursive: true, force: true })
  }
  await keepName(home)
  if (home !== dataDir) await symlink(folder, join(dataDir, 'postgres'))
  return folder
}

/**
 * Sorts as French does (ICU), and knows which characters are letters (the UTF-8 `lc-ctype`): with
 * plain C, full text takes « l’école » for one word and trigrams lose every accent.
 * What a machine does not have gives way to the next.
 */
const LOCALES = [
  ['--locale-provider=icu', '--icu-locale=fr-FR', '--lc-ctype=C.UTF-8'],
  ['--locale-provider=icu', '--icu-locale=fr-FR', '--lc-ctype=en_US.UTF-8'],
  ['--locale-provider=icu', '--icu-locale=fr-FR'],
  ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
]

async function initdb(programs: Programs, folder: string, pwfile: string, account?: Account): Promise<Outcome> {
  const fixed = [
    '-D',
    folder,
    '-U',
    'postgres',
    `--pwfile=${pwfile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
  ]
  let made: Outcome = { ok: false, output: '' }
  for (const locale of LOCALES) {
    made = await run(programs.initdb, [...fixed, ...locale], { account })
    if (made.ok || !/error:.*(locale|ICU)/i.test(made.output)) break
  }
  return made
}

/** The data folder, or, when the database account cannot enter it, a folder of its own under /var/lib. */
async function findHome(dataDir: string, account: Account | undefined, say: (line: string) => void): Promise<string> {
  if (!account || (await canEnter(account, dataDir))) return dataDir
  await openSharedHome()
  const home = await mkdtemp(join(SHARED_HOME, 'site-'))
  await chmod(home, 0o755)
  await writeFile(join(home, 'origin'), `${dataDir}\n`)
  say(`Base de données : rangée dans ${home}, car ${dataDir} est fermé au compte qui la fait tourner.`)
  return home
}

/** Without it a power cut could take back the new name, and the site would start again from nothing. */
async function keepName(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

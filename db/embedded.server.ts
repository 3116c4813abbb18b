import { access, chmod, constants, mkdir, realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import postgres from 'postgres'
import { adoptPostmaster } from './embedded/adopt.server'
import { CannotStart } from './embedded/cannot-start.server'
import { type Cluster, openCluster } from './embedded/cluster.server'
import { addressOf, DATABASE } from './embedded/find-running.server'
import { startPostmaster, stopPostmaster } from './embedded/postmaster.server'
import { takeSiteLock } from './embedded/site-lock.server'

export { CannotStart }

/** A running database: its address, and the way to stop it (once; a second call waits for the first). */
export type Embedded = { url: string; stop(): Promise<void> }

/**
 * Starts the PostgreSQL that lives in `dataDir`, creating it if need be, or takes back the one that a
 * killed site left running (with the settings it was started with). Nothing else to install.
 *
 * `say` receives one French line for each slow step; `settings` adds to the PostgreSQL settings.
 * Refuses (`CannotStart`) when another site holds the folder, when PostgreSQL is missing for this
 * platform, when the cluster is of another major version or cannot be read.
 */
export async function startEmbedded(options: {
  dataDir: string
  say: (line: string) => void
  settings?: Record<string, string>
}): Promise<Embedded> {
  const { say, settings = {} } = options
  const began = performance.now()
  const dataDir = await openDataFolder(options.dataDir)
  const locks = [await takeSiteLock(dataDir)]
  const release = async () => {
    for (const unlock of locks.splice(0).reverse()) await unlock()
  }
  try {
    const cluster = await openCluster(dataDir, say)
    // A copy of the data folder leads to the same cluster when that one had to be kept elsewhere.
    const home = dirname(cluster.folder)
    if (home !== dataDir) locks.push(await takeSiteLock(home))
    const adopted = await adoptPostmaster(cluster)
    if (adopted) say('Base de données déjà en marche : reprise.')
    const port = adopted ?? (await startPostmaster(cluster, settings))
    const url = await openDatabase(cluster, port)
    say(`Base de données : prête en ${seconds(performance.now() - began)}.`)
    let stopping: Promise<void> | undefined
    return { url, stop: () => (stopping ??= stopPostmaster(cluster).finally(release)) }
  } catch (error) {
    await release()
    throw error
  }
}

/** Open for passage when we make it, so that the database account reaches its own folder; `secrets/` stays closed. */
async function openDataFolder(path: string): Promise<string> {
  try {
    const made = await mkdir(path, { recursive: true })
    if (made && process.getuid?.() === 0) await chmod(path, 0o711)
    await access(path, constants.W_OK | constants.X_OK)
    return await realpath(path)
  } catch (error) {
    throw new CannotStart(
      `Le dossier de données ${path} ne peut pas être créé ni ouvert : vérifiez ses droits, ou choisissez un autre dossier avec DATA_DIR.\n${error}`,
    )
  }
}

/** The address of the database of the site, made if a start was cut short before making it. */
async function openDatabase({ password, folder }: Cluster, port: number): Promise<string> {
  const admin = postgres(addressOf(password, port, 'postgres'), { max: 1, onnotice: () => {} })
  try {
    const [there] = await admin`select from pg_database where datname = ${DATABASE}`
    if (!there) await admin`create database ${admin(DATABASE)}`
  } catch (error) {
    throw new CannotStart(`La base de données de ${folder} ne s’ouvre pas.\n${error}`)
  } finally {
    await admin.end({ timeout: 1 })
  }
  return addressOf(password, port, DATABASE)
}

const seconds = (ms: number) =>
  `${(ms / 1000).toLocaleString('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`

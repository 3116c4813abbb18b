import { lstat, readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { canEnter, databaseAccount } from './account.server'
import { CannotStart } from './cannot-start.server'
import { createCluster } from './create-cluster.server'
import { readOrMakePassword } from './secrets.server'
import { findPrograms, type Programs } from './programs.server'
import type { Account } from './run.server'

/** A complete cluster, at rest or running, and what it takes to work on it. */
export type Cluster = { folder: string; account?: Account; programs: Programs; password: string; log: string }

/**
 * Opens the cluster of this data folder, created when there is none.
 * Refuses a folder it does not understand rather than replace it: it may be someone's data.
 */
export async function openCluster(dataDir: string, say: (line: string) => void): Promise<Cluster> {
  const existing = await findCluster(join(dataDir, 'postgres'))
  const account = await databaseAccount(existing)
  const programs = await findPrograms(account)
  const password = await readOrMakePassword(dataDir, existing !== null)
  const cluster = { account, programs, password, log: join(dataDir, 'postgres.log') }
  if (!existing) {
    say('Base de données : création…')
    return { ...cluster, folder: await createCluster(dataDir, cluster, say) }
  }
  const major = (await readFile(join(existing, 'PG_VERSION'), 'utf8')).trim()
  if (major !== programs.major) {
    throw new CannotStart(
      `La base de données de ${existing} a été créée par PostgreSQL ${major}, et ce site contient PostgreSQL ${programs.major} : exportez-la avec pg_dump ${major}, ou donnez l’adresse d’un serveur PostgreSQL dans DATABASE_URL.`,
    )
  }
  if (account && !(await canEnter(account, existing))) {
    throw new CannotStart(
      `Le compte qui fait tourner PostgreSQL (uid ${account.uid}) n’a pas accès à ${existing} : ouvrez-lui le passage (chmod o+x) sur les dossiers qui y mènent.`,
    )
  }
  return { ...cluster, folder: existing }
}

/** The real path of the cluster; null when there is none yet. */
async function findCluster(path: string): Promise<string | null> {
  const there = await lstat(path).catch(() => null)
  if (!there) return null
  const folder = await realpath(path).catch(() => {
    throw new CannotStart(
      `La base de données de ce site n’est plus là où ${path} l’indique : remettez-la, ou supprimez ce lien pour repartir de rien.`,
    )
  })
  const files = await readdir(folder)
  if (files.includes('PG_VERSION')) return folder
  if (files.length === 0) return null
  throw new CannotStart(
    `Le dossier ${path} n’est pas une base de données PostgreSQL : déplacez-le, le site en créera une.`,
  )
}

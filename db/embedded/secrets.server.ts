import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.server'

/**
 * The password of the embedded database: any local account can reach a port of 127.0.0.1.
 * Refuses to make a new one for an existing cluster, which would not know it.
 */
export async function readOrMakePassword(dataDir: string, clusterExists: boolean): Promise<string> {
  return (await readSecret(dataDir, 'postgres-password')) ?? makeSecret(dataDir, 'postgres-password', clusterExists && 'Le mot de passe de la base de données')
}

/** What the keys that sign the ledgers are drawn from, when the operator gives none. Lost, ledgers begun with it would have no more receipts. */
export const readOrMakeSigningSecret = async (dataDir: string): Promise<string> =>
  (await readSecret(dataDir, 'signing-secret')) ?? makeSecret(dataDir, 'signing-secret', false)

/** 32 random bytes in hexadecimal, made once and readable by their owner alone; null when there is none that can be read. */
async function readSecret(dataDir: string, name: string): Promise<string | null> {
  const kept = (await readFile(join(dataDir, 'secrets', name), 'utf8').catch(() => '')).trim()
  return /^[0-9a-f]{64}$/.test(kept) ? kept : null
}

/** @param known what already goes by the former one, if anything does */
async function makeSecret(dataDir: string, name: string, known: string | false): Promise<string> {
  const folder = join(dataDir, 'secrets')
  const file = join(folder, name)
  if (known) throw new CannotStart(`${known} (${file}) manque ou n’est pas lisible\u00a0: remettez ce fichier en place.`)
  const secret = randomBytes(32).toString('hex')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  await writeFile(file, `${secret}\n`, { mode: 0o600, flush: true })
  await chmod(file, 0o600)
  return secret
}

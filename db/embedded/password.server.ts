import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.server'

/**
 * The password of the embedded database, 32 random bytes in hexadecimal, made once and readable by
 * its owner alone: any local account can reach a port of 127.0.0.1.
 * Refuses to make a new one for an existing cluster, which would not know it.
 */
export async function readOrMakePassword(dataDir: string, clusterExists: boolean): Promise<string> {
  const folder = join(dataDir, 'secrets')
  const file = join(folder, 'postgres-password')
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim()
  if (/^[0-9a-f]{64}$/.test(kept)) return kept
  if (clusterExists)
    throw new CannotStart(
      `Le mot de passe de la base de données (${file}) manque ou n’est pas lisible : remettez ce fichier en place.`,
    )

  const password = randomBytes(32).toString('hex')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  await writeFile(file, `${password}\n`, { mode: 0o600, flush: true })
  await chmod(file, 0o600)
  return password
}

import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { readPidFile } from './adopt.server'
import { CannotStart } from './cannot-start.server'
import { readOrMakePassword } from './secrets.server'
import { isRunning } from './process.server'

/**
 * The address of the database that a running site keeps in `dataDir`, for a second process beside it. Takes no lock,
 * starts nothing, changes nothing. Refuses (`CannotStart`) when none runs there.
 */
export async function findRunning(dataDir: string): Promise<string> {
  const folder = await realpath(join(dataDir, 'postgres')).catch(() => null)
  const found = folder === null ? null : await readPidFile(folder)
  if (!found?.port || !isRunning(found.pid)) {
    throw new CannotStart(`Aucun site ne tourne sur ${dataDir}\u00a0: lancez d’abord «\u00a0npm start\u00a0», ou donnez DATA_DIR ou DATABASE_URL.`)
  }
  return addressOf(await readOrMakePassword(dataDir, true), found.port)
}

/** The database of the site in its own PostgreSQL. */
export const DATABASE = 'co_construire'

/** The address of a database there. */
export const addressOf = (password: string, port: number, database = DATABASE) =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`

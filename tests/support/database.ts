import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { inject } from 'vitest'
import { openDatabase, SITE_ROLE, type Tx } from '~db/client.server'
import { beginWork, type Work } from '~/work.server'
import { atEndOfFile } from './end-of-file'
import { TEMPLATE } from './global-setup'

/** That of a worker's rolled-back tests, whose files share their modules: opened by the first, gone with the run's server. */
let pool: ReturnType<typeof openDatabase> | undefined

/** A database for a test file, copied from the template; dropped after its last test, with the connections left to it. */
export async function openTestDatabase(): Promise<string> {
  const { name, url } = await copyTemplate()
  atEndOfFile(() => onServer((server) => server.unsafe(`drop database if exists ${name} with (force)`)))
  return url
}

async function copyTemplate() {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  // Two workers copying the template at once would each see it in use.
  await onServer(async (server) => {
    await server`select pg_advisory_lock(1)`
    await server.unsafe(`create database ${name} template ${TEMPLATE}`)
  })
  const url = new URL(inject('serverUrl'))
  url.pathname = `/${name}`
  return { name, url: url.href }
}

async function onServer(act: (server: postgres.Sql) => Promise<unknown>): Promise<void> {
  const server = postgres(inject('serverUrl'), { max: 1, onnotice: () => {} })
  await act(server).finally(() => server.end())
}

/**
 * Runs `act` in a transaction that never happened, as the site's role. `owner` gives the owner's rights for the time of
 * a fixture that the site may not write (a vote of the past).
 */
export async function inRolledBackWork(act: (work: Work & { touched: Set<string> }) => Promise<void>): Promise<void> {
  pool ??= openDatabase((await copyTemplate()).url, { max: 4 })
  const undo = new Error('rolled back on purpose')
  await pool.db
    .transaction(async (tx) => {
      await tx.execute(sql.raw(`set local role ${SITE_ROLE}`))
      const touched = new Set<string>()
      await act({ ...beginWork(tx as Tx, (topic) => touched.add(topic), 'http://site.example'), touched })
      throw undo
    })
    .catch((reason: unknown) => {
      if (reason !== undo) throw reason
    })
}

/** Writes a fixture with the owner's rights inside a test's transaction. */
export async function asOwner<Made>(tx: Tx, make: () => Promise<Made>): Promise<Made> {
  await tx.execute(sql`reset role`)
  const made = await make()
  await tx.execute(sql.raw(`set local role ${SITE_ROLE}`))
  return made
}

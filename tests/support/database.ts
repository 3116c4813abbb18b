import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, inject } from 'vitest'
import { openDatabase, SITE_ROLE, type Tx } from '~db/client.server'
import { beginWork, type Work } from '~/work.server'
import { TEMPLATE } from './global-setup'

let pool: ReturnType<typeof openDatabase> | undefined

/** One database for a test file, copied from the template the first time it is asked for, dropped after the last test. */
export async function openTestDatabase() {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  const server = postgres(inject('serverUrl'), { max: 1, onnotice: () => {} })
  // Two files copying the template at once would each see it in use.
  await server`select pg_advisory_lock(1)`
  await server.unsafe(`create database ${name} template ${TEMPLATE}`)
  await server`select pg_advisory_unlock(1)`
  const url = new URL(inject('serverUrl'))
  url.pathname = `/${name}`
  afterAll(async () => {
    await server.unsafe(`drop database if exists ${name} with (force)`)
    await server.end()
  })
  return url.href
}

/**
 * Runs `act` in a transaction that never happened, as the site's role. `owner` gives the owner's rights for the time of
 * a fixture that the site may not write (a vote of the past).
 */
export async function inRolledBackWork(act: (work: Work & { touched: Set<string> }) => Promise<void>): Promise<void> {
  pool ??= await openPool()
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

async function openPool() {
  const opened = openDatabase(await openTestDatabase(), { max: 4 })
  afterAll(() => opened.close())
  return opened
}

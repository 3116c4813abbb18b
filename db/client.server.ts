import type { ExtractTablesWithRelations } from 'drizzle-orm'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

type Schema = Record<string, never>
type Database = PgDatabase<PostgresJsQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>

/** Asks one question. A pool or a transaction: a read does not care. */
export type Reader = Database
/** A transaction in progress. */
export type Tx = Database
/** The pool of the site. */
export type Db = Database & { $client: postgres.Sql }

/** The role the site runs as: it can append to the ledger and the journal, never change them. */
export const SITE_ROLE = 'co_construire_site'

/**
 * Whatever the database is set to: a commit is on disk before it is answered, what is read after a lock is what its former
 * holder left, and an instance that stops in the middle of
 * an act (frozen, or its line cut) gives back within seconds the locks that the others wait for.
 */
const PROMISES = { synchronous_commit: 'on', default_transaction_isolation: 'read committed' as const, idle_in_transaction_session_timeout: 5_000 }

/**
 * One plan for good, by the indexes, each row by its whole key. PostgreSQL takes any list of JSON for a hundred rows, and to
 * find three voters would read every session there is; and a page of memory for one of a disk that turns, so that to find
 * one vote of a person it would read them all.
 */
const BY_KEY = { plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off', enable_hashjoin: 'off', enable_mergejoin: 'off', random_page_cost: 1 }

/**
 * Opens a pool on `url`.
 * @param options.role the role each connection takes (none: the owner, for migrations and reference data)
 * @param options.max connections at most
 * @param options.byKey for who asks of some rows by their keys, again and again: see `BY_KEY`
 */
export function openDatabase(url: string, options: { role?: string; max?: number; byKey?: boolean } = {}) {
  const sql = postgres(url, {
    max: options.max ?? 20,
    onnotice: () => {},
    // By itself it would wait up to twenty seconds more at each failure of any of its connections, and stay away that long
    // from a database that is back.
    backoff: () => 0.25,
    // Keys and counts stay far under 2^53: as numbers they compare, sort and travel like any other.
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
    connection: { application_name: 'co-construire', ...(options.role && { role: options.role, ...PROMISES }), ...(options.byKey && BY_KEY) },
  })
  return { db: drizzle(preparing(sql)) as Db, sql, close: () => sql.end({ timeout: 5 }) }
}

/**
 * The same client, whose statements are prepared: each connection has PostgreSQL read a text once, then only run it.
 * Drizzle does not ask for it by itself, and every statement would be parsed, described and planned again.
 */
function preparing<Client extends postgres.ISql>(client: Client): Client {
  return new Proxy(client, {
    get(target, name) {
      if (name === 'unsafe') return (text: string, params?: never[], options?: postgres.UnsafeQueryOptions) => target.unsafe(text, params, { ...options, prepare: true })
      const held: unknown = Reflect.get(target, name)
      if ((name !== 'begin' && name !== 'savepoint') || typeof held !== 'function') return held
      return (...given: unknown[]) => held(...given.map((one) => (typeof one === 'function' ? (inner: Client) => one(preparing(inner)) : one)))
    },
  })
}

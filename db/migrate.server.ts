import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { Logger, runMigrations } from 'graphile-worker'
import { openDatabase, type Reader, SITE_ROLE } from './client.server'

/** Any number; the same in every instance of the site. */
const ADVISORY_LOCK = 20_210_125

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))

/**
 * Brings the database of `url` to the schema of this build, the job queue's included.
 * Two instances started together would both create the first table: one waits for the other on an advisory lock.
 */
export async function applyMigrations(url: string): Promise<void> {
  const { db, close } = openDatabase(url, { max: 1 })
  try {
    await db.execute(sql`select pg_advisory_lock(${ADVISORY_LOCK})`)
    await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) })
    await migrate(db, { migrationsFolder })
    await db.execute(sql.raw(GRANT_THE_QUEUE))
    await db.execute(sql.raw(GRANT_THE_TRACE))
  } finally {
    await close()
  }
}

/** Whether a database has every migration of this build; one of a later build has them too. @throws when it cannot be asked */
export async function isMigrated(db: Reader): Promise<boolean> {
  const wanted = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0
  const [row] = await db.execute<{ last: number | null }>(sql`select max(created_at) as last from drizzle.__drizzle_migrations`)
  return (row?.last ?? 0) >= wanted
}

/** The site reads which migrations were applied, to say whether it is ready. */
const GRANT_THE_TRACE = `
  grant usage on schema drizzle to ${SITE_ROLE};
  grant select on drizzle.__drizzle_migrations to ${SITE_ROLE}`

/** The site adds and runs jobs as its own role; the queue's tables let nobody but their owner see a row until told otherwise. */
const GRANT_THE_QUEUE = `
  grant usage on schema graphile_worker to ${SITE_ROLE};
  grant select, insert, update, delete on all tables in schema graphile_worker to ${SITE_ROLE};
  grant usage on all sequences in schema graphile_worker to ${SITE_ROLE};
  do $$ declare queue regclass; begin
    for queue in select oid::regclass from pg_class
      where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
        and not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'site')
    loop
      execute format('create policy site on %s to ${SITE_ROLE} using (true)', queue);
    end loop;
  end $$`

import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { Logger, runMigrations } from 'graphile-worker'
import { openDatabase, SITE_ROLE } from './client.server'

/** Any number; the same in every instance of the site. */
const ADVISORY_LOCK = 20_210_125

/**
 * Brings the database of `url` to the schema of this build, the job queue's included.
 * Two instances started together would both create the first table: one waits for the other on an advisory lock.
 */
export async function applyMigrations(url: string): Promise<void> {
  const { db, close } = openDatabase(url, { max: 1 })
  try {
    await db.execute(sql`select pg_advisory_lock(${ADVISORY_LOCK})`)
    await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) })
    await migrate(db, { migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)) })
    await db.execute(sql.raw(GRANT_THE_QUEUE))
  } finally {
    await close()
  }
}

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

import { getTableName, getTableColumns, type Table } from 'drizzle-orm'
import type { Sql, TransactionSql } from 'postgres'

export type Owner = Sql | TransactionSql

/** A row as the table takes it, its key given beforehand where the database would otherwise choose it. */
export type Row<T extends Table> = T['$inferInsert'] & { id?: number | string }

/**
 * Writes rows of one table in one statement, keys included. A column that no row names takes its default; one that
 * some rows leave out is null there.
 */
export async function insertRows<T extends Table>(sql: Owner, table: T, rows: Row<T>[]): Promise<void> {
  if (rows.length === 0) return
  const named = new Set(rows.flatMap((row) => Object.keys(row)))
  const columns = Object.entries(getTableColumns(table)).filter(([property]) => named.has(property))
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ')
  const records = rows.map((row) => Object.fromEntries(columns.map(([property, column]) => [column.name, (row as Record<string, unknown>)[property] ?? null])))
  const name = `"${getTableName(table)}"`
  await sql.unsafe(
    `insert into ${name} (${names}) overriding system value
     select ${names} from jsonb_populate_recordset(null::${name}, $1::text::jsonb)`,
    [JSON.stringify(records)],
  )
}

export type Keys = { next(table: Table): number }

/**
 * Gives keys beforehand, so that a whole edition is composed before the first row is written; the sequences are left
 * after the last key given. Only while nobody else writes: the seed runs before the doors open.
 */
export async function withKeys<Done>(sql: Owner, tables: Table[], compose: (keys: Keys) => Promise<Done>): Promise<Done> {
  const names = tables.map(getTableName)
  const rows = await sql<{ name: string; sequence: string; last: number }[]>`
    select name, pg_get_serial_sequence(name, 'id') as sequence,
      coalesce(pg_sequence_last_value(pg_get_serial_sequence(name, 'id')), 0)::int as last
    from unnest(${names}::text[]) as name`
  const last = new Map(rows.map((row) => [row.name, row.last]))
  const next = (table: Table) => {
    const key = (last.get(getTableName(table)) ?? Number.NaN) + 1
    last.set(getTableName(table), key)
    return key
  }
  const done = await compose({ next })
  for (const { name, sequence } of rows) {
    const key = last.get(name) ?? 0
    if (key > 0) await sql`select setval(${sequence}, ${key})`
  }
  return done
}

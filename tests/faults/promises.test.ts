import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase, SITE_ROLE } from '~db/client.server'
import { openTestDatabase } from '../support/database'

test('Quels que soient les réglages de la base, un COMMIT va au disque, ce qui est lu sous un verrou est ce que le précédent a laissé, et un acte arrêté en chemin rend ses verrous', async () => {
  const url = await openTestDatabase()
  const owner = postgres(url, { max: 1, onnotice: () => {} })
  const name = owner(new URL(url).pathname.slice(1))
  await owner`alter database ${name} set synchronous_commit = off`
  await owner`alter database ${name} set default_transaction_isolation = 'repeatable read'`
  await owner`alter database ${name} set idle_in_transaction_session_timeout = 0`
  await owner.end()
  const site = openDatabase(url, { role: SITE_ROLE, max: 1 })
  onTestFinished(() => site.close())
  expect(await site.db.execute(sql`select current_setting('synchronous_commit') as commit, current_setting('idle_in_transaction_session_timeout') as idle, current_setting('transaction_isolation') as isolation`))
    .toEqual([{ commit: 'on', idle: '5s', isolation: 'read committed' }])
})

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Tx } from '~db/client.server'
import { attachment } from '~db/schema/identity'
import { bring } from '../support/characters'
import { asOwner, inRolledBackWork } from '../support/database'

/**
 * The `UPDATE` of a migration, as it was run on the rows of before. Run here on the tables of today, whose columns it
 * names: once one of them goes, so may its test, for there is no database left to bring up from before it.
 */
function backfillOf(migration: string): string {
  const text = readFileSync(fileURLToPath(new URL(`../../migrations/${migration}.sql`, import.meta.url)), 'utf8')
  const [update, ...others] = text.split('--> statement-breakpoint').map((part) => part.replace(/^\s*--.*$/gm, '').trim()).filter((part) => part.startsWith('UPDATE'))
  if (!update || others.length > 0) throw new Error(`${migration} has no one update`)
  return update
}

const backfill = (tx: Tx, migration: string) => asOwner(tx, () => tx.execute(sql.raw(backfillOf(migration))))

test('0045\u00a0: ce que l’équipe a retiré se reconnaît à sa ligne du journal\u00a0; ce que la personne a quitté, non', () =>
  inRolledBackWork(async (work) => {
    const { personId } = await bring(work.tx, 'newcomerOfAurillac')
    const [first] = await work.tx.execute<{ id: number }>(sql`select id from attachment where person_id = ${personId}`)
    const territories = await work.tx.execute<{ id: number }>(sql`select id from territory where kind = 'commune' order by id limit 2`)
    const [revoked, left] = await work.tx.insert(attachment).values(territories.map(({ id }) => ({ personId, territoryId: id, revokedAt: sql`now()`, revokedReason: 'Fin.' }))).returning({ id: attachment.id })
    const line = (act: string, id?: number) => work.tx.execute(sql`insert into journal_line (actor_id, act, object, details) values (${personId}, ${act}, ${`attachment:${id}`}, '{}')`)
    await line('attachment-revoke', revoked?.id)
    await line('attachment-leave', left?.id)
    // Alive, whatever the journal says of it.
    await line('attachment-revoke', first?.id)
    await backfill(work.tx, '0045_an_attachment_ended_by_the_team')
    expect(await work.tx.execute(sql`select id from attachment where ended_by_team`)).toEqual([{ id: revoked?.id }])
  }))

test('0047\u00a0: une adresse qu’un fournisseur a dite à l’ouverture du compte n’est pas prouvée, sauf par un code ou une session d’un code', () =>
  inRolledBackWork(async (work) => {
    const opened = async (name: string, linkedAfter: string | null) => {
      const [row] = await work.tx.execute<{ id: string }>(sql`insert into person (display_name, profile, email) values (${name}, 'agent', ${`${name}@mairie.example`}) returning id`)
      if (linkedAfter) await work.tx.execute(sql`insert into proconnect_identity (provider, sub, person_id, linked_at) select 'idp', ${name}, id, created_at + ${linkedAfter}::interval from person where id = ${row?.id}`)
      return row?.id ?? ''
    }
    await opened('told', '0 seconds')
    await opened('linked-later', '2 days')
    await opened('by-mail', null)
    const byCode = await opened('came-by-code', '0 seconds')
    await work.tx.execute(sql`insert into session (id, person_id, expires_at, door) values ('a', ${byCode}, now(), 'code')`)
    await opened('proved-since', '0 seconds')
    await work.tx.execute(sql`insert into sign_in_code (email, code_hash, browser_hash, expires_at, used_at) values ('proved-since@mairie.example', 'a', 'b', now(), now())`)
    const erased = await opened('erased', '0 seconds')
    await work.tx.execute(sql`update person set email = null where id = ${erased}`)
    await backfill(work.tx, '0047_addresses_told_are_not_proven')
    expect(await work.tx.execute(sql`select display_name as name from person where address_told`)).toEqual([{ name: 'told' }])
  }))

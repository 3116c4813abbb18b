import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { writeToActor } from '~/identity/write-to-actor.server'
import type { LedgerKeys } from '~/ledger/keys.server'
import type { Perform, Work } from '~/work.server'
import type { Told } from './follow'
import { newsLetter } from './letters'
import { newsOf, tellUntil } from './news.server'
import { stopAddress } from './stop-tokens.server'

const NOW = sql`clock_timestamp()`

/** Writes to each follower what is due to them, in a unit of work of their own; one that fails keeps no other waiting. @throws the first failure, once all were tried */
export async function tellFollowers(perform: Perform, db: Reader, keys: LedgerKeys): Promise<void> {
  await perform(passQuiet)
  const due = await db.execute<{ id: string }>(sql`
    select distinct person_id as id from follow where told_until < ${tellUntil(NOW)} and exists ${newsOf(tellUntil(NOW))} order by 1`)
  const failures: unknown[] = []
  for (const { id } of due) await perform((work) => tellFollower(work, id, keys)).catch((reason: unknown) => failures.push(reason))
  if (failures.length > 0) throw failures[0]
}

/**
 * Writes one letter with all that is due to a follower, if anything is. Their follows are held first: asked of two
 * instances at once, the second finds them told. An address that nobody has proven may be a stranger's, who would have a
 * letter a minute from two accomplices: past its three letters the news waits, and comes with the next.
 */
export async function tellFollower(work: Work, personId: string, keys: LedgerKeys): Promise<boolean> {
  const held = await work.tx.execute(sql`select from follow where person_id = ${personId} order by contribution_id for update`)
  const at = sql`${(await work.at()).toISOString()}::timestamptz`
  const [reader] = await work.tx.execute<{ email: string | null }>(sql`select email from person where id = ${personId}`)
  const told = held.length === 0 ? [] : await work.tx.execute<Told>(sql`
    select contribution.id, slug, edition.name as edition, case when refused_at is null then title else 'n°\u00a0' || contribution.id end as title, jsonb_agg(jsonb_build_object('kind', news.kind, 'origin', news.origin, 'text', news.text) order by news.at) as news,
      case when author_id = person_id then 'deposited' when exists (select from comment where contribution_id = contribution.id and author_id = person_id) then 'commented' else 'followed' end as why
    from follow cross join lateral ${newsOf(tellUntil(at))} as news join contribution on contribution.id = contribution_id join edition on edition.id = edition_id
    where person_id = ${personId} group by contribution.id, edition.id, person_id order by max(news.at) desc`)
  const recipient = told.length > 0 && reader?.email
  const written = recipient && (await writeToActor(work.tx, newsLetter(recipient, told, { publicUrl: work.publicUrl, stop: stopAddress(work.publicUrl, keys, personId) })))
  if (written === null) return false
  await work.tx.execute(sql`update follow set told_until = ${tellUntil(at)} where person_id = ${personId} and told_until < ${tellUntil(at)}`)
  return Boolean(written)
}

/** Where nothing happened until the last morning, says so: it is looked at again the next one only. */
async function passQuiet({ tx }: Work): Promise<void> {
  await tx.execute(sql`update follow set told_until = ${tellUntil(NOW)} where rhythm in ('daily', 'weekly') and told_until < ${tellUntil(NOW)} and not exists ${newsOf(tellUntil(NOW))}`)
}

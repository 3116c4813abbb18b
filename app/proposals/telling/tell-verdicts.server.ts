import { sql } from 'drizzle-orm'
import type { Reader, Tx } from '~db/client.server'
import { listOf } from '~db/list-of'
import type { Edition } from '~/editions/edition.server'
import { holdEdition } from '~/editions/hold-edition.server'
import { writeLetter } from '~/mail/write-letter.server'
import type { Perform, Work } from '~/work.server'
import { type ToldFate, verdictLetter } from '../letters'
import { grouped } from './grouped'
import { IN_WORDS, TO_TELL } from './told-fate.server'
import { BEFORE_VOTE_MINUTES, LONGEST_HOURS, QUIET_MINUTES } from './when'

type Pending = { id: number; title: string; email: string | null; differs: boolean; again: boolean; answered: boolean; withdrawn: boolean; fate: ToldFate }

/**
 * Tells authors what became of their contributions, once it has stayed so for a while: one letter a person however many
 * verdicts, of what it is then and not of what it was in between. The edition is held, so that two instances tell it once.
 * @param everything told now, without waiting: the vote opens
 */
export async function tellVerdicts({ tx, publicUrl }: Pick<Work, 'tx' | 'publicUrl'>, edition: Pick<Edition, 'id' | 'slug' | 'name' | 'at'>, everything = false): Promise<number> {
  const pending = await listPending(tx, edition, everything)
  if (pending.length === 0) return 0
  const news = pending.filter(({ differs, withdrawn }) => differs && !withdrawn)
  const theirs = grouped(news.filter(({ email }) => email !== null), ({ email }) => email ?? '')
  const page = `${publicUrl}/consultations/${edition.slug}/contributions`
  for (const [recipient, own] of theirs) await writeLetter(tx, { recipient, ...verdictLetter(edition.name, own, page) })
  const told = new Set([...theirs.values()].flat().map(({ id }) => id))
  await markTold(tx, edition, [...told], true)
  await markTold(tx, edition, pending.map(({ id }) => id).filter((id) => !told.has(id)), false)
  return theirs.size
}

/** Tells what is due in every edition. A keeper asks it now and then. */
export async function tellDueVerdicts(perform: Perform, db: Reader): Promise<void> {
  const editions = await db.execute<{ slug: string }>(sql`
    select slug from edition where exists (select from verdict_telling as waits where edition_id = edition.id and changed_since is not null
      and (${isDue(sql`changed_since`, sql`changed_at`, sql`clock_timestamp()`)}))`)
  for (const { slug } of editions) await perform(async (work) => tellVerdicts(work, await holdEdition(work, slug, 'exclusive')))
}

async function listPending(tx: Tx, { id, at }: Pick<Edition, 'id' | 'at'>, everything: boolean): Promise<Pending[]> {
  return [...(await tx.execute<Pending>(sql`
    with waits as (
      select verdict_telling.*, author_id, min(changed_since) over theirs as first, max(changed_at) over theirs as last
      from verdict_telling join contribution on contribution.id = contribution_id
      where verdict_telling.edition_id = ${id} and changed_since is not null
      window theirs as (partition by coalesce(author_id::text, contribution_id::text)))
    select contribution.id, title, email, withdrawn_at is not null as withdrawn, ${TO_TELL} is distinct from told as differs,
      told is not null and ${TO_TELL} - 'answer' is distinct from told - 'answer' as again,
      ${TO_TELL} ->> 'answer' is distinct from told ->> 'answer' as answered, ${IN_WORDS} as fate
    from waits join contribution on contribution.id = contribution_id left join person on person.id = contribution.author_id
    where ${everything} or (${isDue(sql`first`, sql`last`, sql`${at.toISOString()}::timestamptz`)})
    order by contribution.id`))]
}

/** In SQL, whether something of the edition of `waits` that changed first and last at these instants is to be told at `at`. */
const isDue = (first: typeof TO_TELL, last: typeof TO_TELL, at: typeof TO_TELL) => sql`
  ${last} <= ${at} - make_interval(mins => ${QUIET_MINUTES}) or ${first} <= ${at} - make_interval(hours => ${LONGEST_HOURS})
  or exists (select from phase where phase.edition_id = waits.edition_id and phase.kind = 'vote' and opens_at <= ${at} + make_interval(mins => ${BEFORE_VOTE_MINUTES}))`

async function markTold(tx: Tx, { at }: Pick<Edition, 'at'>, ids: number[], told: boolean): Promise<void> {
  if (ids.length === 0) return
  const toldNow = sql`, told = ${TO_TELL}, told_at = ${at.toISOString()}::timestamptz`
  await tx.execute(sql`
    update verdict_telling set changed_since = null, changed_at = null ${told ? toldNow : sql``}
    from contribution where contribution.id = contribution_id and contribution_id = any(${listOf(ids)}::bigint[])`)
}

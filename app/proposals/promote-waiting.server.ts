import { sql } from 'drizzle-orm'
import type { Edition } from '~/editions/edition.server'
import { writeLetter } from '~/mail/write-letter.server'
import type { Work } from '~/work.server'
import { promotedLetter } from './letters'
import { LAST_NUMBER } from './proposal-rows.server'
import { grouped } from './telling/grouped'
import { IS_WAITING } from './waiting.server'

type Promoted = { id: number; title: string; email: string | null }

/**
 * Makes a proposal of its own of each contribution that still waits when the ballot freezes: nothing is lost because
 * nobody had the time to regroup it. For the verb that freezes, which holds the edition exclusively; asked again, it
 * finds nothing left. Gives how many.
 */
export async function promoteWaiting({ tx, publicUrl }: Pick<Work, 'tx' | 'publicUrl'>, edition: Pick<Edition, 'id' | 'slug' | 'name' | 'at'>): Promise<number> {
  const at = edition.at.toISOString()
  const promoted = await tx.execute<Promoted>(sql`
    with waiting as (
      select id, theme_id, title, text, author_id,
        row_number() over (order by published_at, id) + ${LAST_NUMBER(edition.id)} as number
      from contribution where edition_id = ${edition.id} and ${IS_WAITING}),
    made as (insert into proposal (edition_id, number, theme_id, title, summary, created_at)
      select ${edition.id}, number, theme_id, title, left(text, 2000), ${at}::timestamptz from waiting order by number returning id, number),
    judged as (insert into verdict (contribution_id, edition_id, kind, decided_at)
      select id, ${edition.id}, 'regrouped', ${at}::timestamptz from waiting),
    stood as (insert into regrouping (contribution_id, proposal_id, edition_id)
      select waiting.id, made.id, ${edition.id} from waiting join made using (number)),
    act as (insert into regrouping_act (edition_id, kind, decided_at)
      select ${edition.id}, 'promote', ${at}::timestamptz where exists (select from waiting) returning id),
    kept as (insert into regrouping_change (act_id, what, subject_id, proposals, after)
      select act.id, 'contribution', waiting.id, array[made.id], jsonb_build_object('kind', 'regrouped', 'proposals', array[made.id])
      from act, waiting join made using (number))
    select made.id, title, email from waiting join made using (number) left join person on person.id = author_id order by number`)
  const theirs = grouped(promoted.filter(({ email }) => email !== null), ({ email }) => email ?? '')
  const page = `${publicUrl}/consultations/${edition.slug}/propositions`
  for (const [recipient, own] of theirs) await writeLetter(tx, { recipient, ...promotedLetter(edition.name, own, page) })
  return promoted.length
}

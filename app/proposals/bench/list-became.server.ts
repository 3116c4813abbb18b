import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Verdict } from '~/contributions/contribution'
import { VERDICT } from '~/contributions/verdict.server'
import { enumerate, quoted } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import { VERDICT_WORDS } from '../verdict-words'
import type { Decided } from './row'

type Read = { id: number; title: string; withdrawn: boolean; verdict: Verdict | null; by: string | null; isMine: boolean; actId: number | null }

/** What became of these contributions of an edition, for whoever still held them; those that wait are left out. @param readerId the moderator who asks */
export async function listBecame(db: Reader, editionId: number, ids: number[], readerId: string): Promise<Decided[]> {
  const rows = await db.execute<Read>(sql`
    select contribution.id, title, withdrawn_at is not null as withdrawn, ${VERDICT} as verdict,
      (select display_name from verdict join person on person.id = decided_by where contribution_id = contribution.id) as by,
      exists (select from verdict where contribution_id = contribution.id and decided_by = ${readerId}::uuid) as "isMine",
      (select max(act_id) from regrouping_change where what = 'contribution' and subject_id = contribution.id) as "actId"
    from contribution
    where edition_id = ${editionId} and published_at is not null
      and contribution.id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
      and (withdrawn_at is not null or exists (select from verdict where contribution_id = contribution.id))
    order by contribution.id`)
  return rows.map(({ verdict, withdrawn, ...row }) => ({ ...row, words: withdrawn || !verdict ? 'retirée par son auteur' : wordsOf(verdict) }))
}

/** “regroupée dans « 12. Cantines » le 3 mars à 14 h 32”. */
function wordsOf(verdict: Verdict): string {
  const where = verdict.kind === 'regrouped' ? ` dans ${enumerate(verdict.proposals.map(({ number, title }) => quoted(`${number}. ${title}`)))}`
    : verdict.kind === 'redirected' ? ` vers ${quoted(verdict.scheme.title)}` : ''
  return `${VERDICT_WORDS[verdict.kind].one}${where}, le ${formatInstant(new Date(verdict.decidedAt))}`
}

import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ContributionKind } from '~/contributions/contribution'
import type { Typed } from '~/contributions/forms'

/** A contribution as the archive keeps it, with what was decided of it; the needs it answers by their archived ids. */
export type Recorded = {
  id: number
  kind: ContributionKind
  typed: Omit<Typed, 'theme'>
  theme: string
  answers: number[]
  verdict: { kind: 'regrouped'; proposals: number[] } | { kind: 'redirected'; scheme: string; reason: string } | { kind: 'rejected'; reason: string }
}

type RecordedProposal = { number: number; title: string; summary: string; theme: string }

/** What an edition says of its contributions and its proposals, in the order in which they were published and numbered. */
export type Record2021 = { contributions: Recorded[]; proposals: RecordedProposal[] }

/** Reads what an edition says: of the archive, what is replayed; of its replay, what came of it. Proposals are known by their number. */
export async function readRecord(db: Reader, slug: string): Promise<Record2021> {
  const edition = sql`(select id from edition where slug = ${slug})`
  const contributions = await db.execute<Recorded>(sql`
    select contribution.id, contribution.kind, theme.name as theme,
      jsonb_build_object('title', title, 'text', text, 'beneficiaries', beneficiaries, 'publisher', publisher, 'address', address,
        'sourceCode', source_code, 'licence', licence, 'usedIn', used_in, 'fundingFor', funding_for) as typed,
      array(select need_id from contribution_link where solution_id = contribution.id order by need_id) as answers,
      jsonb_strip_nulls(jsonb_build_object('kind', verdict.kind, 'scheme', scheme_id, 'reason', reason,
        'proposals', case when verdict.kind = 'regrouped' then (select jsonb_agg(number order by number)
          from regrouping join proposal on proposal.id = proposal_id where contribution_id = contribution.id) end)) as verdict
    from contribution join theme on theme.id = theme_id join verdict on contribution_id = contribution.id
    where contribution.edition_id = ${edition} order by published_at, contribution.id`)
  const proposals = await db.execute<RecordedProposal>(sql`
    select number, title, summary, theme.name as theme from proposal join theme on theme.id = theme_id where proposal.edition_id = ${edition} order by number`)
  return { contributions: [...contributions], proposals: [...proposals] }
}

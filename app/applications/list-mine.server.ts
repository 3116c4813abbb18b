import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { PLACED_NAME } from '~/territories/place.server'
import { type ApplicationDates, type ApplicationState, stateOfApplication } from './application'

/** A file of the reader's territory, or one they began, as they find it in their account. */
export type MyApplication = { id: number; slug: string; edition: string; proposal: string; territory: string; state: ApplicationState; savedAt: Date }

type Row = Omit<MyApplication, 'state' | 'savedAt'> & { savedAt: string; dates: { [Name in keyof ApplicationDates]: string | null } }

/** The files a person began, and those of the territories they are proven for, the last touched first. */
export async function listMyApplications(db: Reader, personId: string): Promise<MyApplication[]> {
  const rows = await db.execute<Row>(sql`
    select application.id, slug, edition.name as edition, proposal.title as proposal, ${PLACED_NAME} as territory, saved_at as "savedAt",
      jsonb_build_object('submittedAt', submitted_at, 'reviewedAt', reviewed_at, 'decision', decision, 'withdrawnAt', withdrawn_at) as dates
    from application join proposal on proposal.id = proposal_id join edition on edition.id = application.edition_id
      join territory on territory.id = territory_id
    where started_by = ${personId} or territory_id in (
      select territory_id from attachment where person_id = ${personId} and level = 'proven' and revoked_at is null)
    order by saved_at desc, application.id desc`)
  return rows.map(({ dates, ...row }) => ({ ...row, savedAt: new Date(row.savedAt), state: stateOfApplication(datesOf(dates)) }))
}

const instant = (text: string | null) => (text ? new Date(text) : null)

const datesOf = ({ submittedAt, reviewedAt, decision, withdrawnAt }: Row['dates']): ApplicationDates => ({
  submittedAt: instant(submittedAt),
  reviewedAt: instant(reviewedAt),
  decision: decision as ApplicationDates['decision'],
  withdrawnAt: instant(withdrawnAt),
})

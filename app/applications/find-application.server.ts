import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { application } from '~db/schema/applications'
import { proposal } from '~db/schema/proposals'
import { territory } from '~db/schema/territories'
import type { Reader } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import type { Viewer } from '~/identity/viewer'
import { type ApplicationState, stateOfApplication } from './application'
import { isOpen } from './open-proposals.server'

/** A file as its page shows it; nobody's name is in it. */
export type ApplicationFile = NonNullable<Awaited<ReturnType<typeof findOwnApplication>>>

type Place = Pick<Edition, 'id' | 'rules'>

/** The file, when it is of the territory this person is proven for; null otherwise: foreign and missing are the same. */
export async function findOwnApplication(db: Reader, edition: Place, id: number, viewer: Pick<Viewer, 'attachment'> | null) {
  if (viewer?.attachment?.level !== 'proven') return null
  return findFile(db, edition, id, eq(application.territoryId, viewer.attachment.territoryId))
}

/** The file as anyone may see it: once submitted, unless withdrawn; its texts once accepted, and never the reason of a refusal. */
export async function findPublicApplication(db: Reader, edition: Place, id: number) {
  const file = await findFile(db, edition, id, and(isNotNull(application.submittedAt), isNull(application.withdrawnAt)))
  if (!file) return null
  return file.state === 'accepted' ? file : { ...file, motivation: '', means: '', calendar: '', decisionReason: null }
}

/** The file as a moderator sees it: once submitted. A draft is nobody's business but its territory's. */
export const findSubmittedApplication = (db: Reader, edition: Place, id: number) =>
  findFile(db, edition, id, isNotNull(application.submittedAt))

async function findFile(db: Reader, edition: Place, id: number, readable: SQL | undefined) {
  const [row] = await db
    .select({
      id: application.id,
      motivation: application.motivation,
      means: application.means,
      calendar: application.calendar,
      startedAt: application.startedAt,
      savedAt: application.savedAt,
      submittedAt: application.submittedAt,
      reviewedAt: application.reviewedAt,
      decision: application.decision,
      decidedAt: application.decidedAt,
      decisionReason: application.decisionReason,
      withdrawnAt: application.withdrawnAt,
      proposal: { id: proposal.id, number: proposal.number, title: proposal.title },
      territory: { id: territory.id, name: territory.name, kind: territory.kind, code: territory.code, departement: territory.departement },
      open: sql<boolean>`${isOpen(edition)}`,
    })
    .from(application)
    .innerJoin(proposal, eq(proposal.id, application.proposalId))
    .innerJoin(territory, eq(territory.id, application.territoryId))
    .where(and(eq(application.id, id), eq(application.editionId, edition.id), readable))
  if (!row) return null
  const state: ApplicationState = stateOfApplication(row)
  return { ...row, state }
}

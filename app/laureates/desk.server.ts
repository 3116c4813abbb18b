import type { Reader } from '~db/client.server'
import { listDecisions } from '~/committees/list-decisions.server'
import { listKeptProposals } from '~/committees/kept-proposals.server'
import { findEdition } from '~/editions/edition.server'
import type { Viewer } from '~/identity/viewer'
import { againstCommittee } from './against-committee'
import { listCarriers } from './carriers.server'
import { findBehind, reachOfBehind } from './find-behind.server'
import { findDesk } from './find-desk.server'
import { whyCannotAdd, whyCannotCancel, whyCannotConfirm, whyCannotPrepare, whyCannotSend, whyCannotTakeBack } from './policy'
import { designationSentence } from './refusals'
import type { DesignationRefusal } from './designation'

export type DeskPage = Awaited<ReturnType<typeof readDeskPage>>

/**
 * All that the moderators' page of laureates shows: the list, the envelope, what can be added, and of each act why this
 * person cannot do it now.
 * @param proposalId the proposal chosen to add a laureate of, if any @throws 404
 */
export async function readDeskPage(db: Reader, slug: string, moderator: Viewer, proposalId: number | undefined) {
  const edition = await findEdition(db, slug)
  const [desk, proposals, secondCommittee] = await Promise.all([
    findDesk(db, edition.id),
    listKeptProposals(db, edition.id),
    listDecisions(db, edition.id, { committee: 2, forModerators: true }),
  ])
  const chosen = proposals.find(({ id }) => id === proposalId) ?? null
  const why = (refusal: DesignationRefusal | null) => refusal && designationSentence(refusal)
  return {
    edition: { slug: edition.slug, name: edition.name, envelopeCents: edition.envelopeCents, at: edition.at },
    desk,
    gap: againstCommittee(secondCommittee, desk?.items ?? []),
    reach: reachOfBehind(desk ? await findBehind(db, desk.id) : []),
    isMine: desk?.preparedBy === moderator.personId,
    proposals,
    named: secondCommittee.filter(({ outcome }) => outcome === 'kept').flatMap(({ proposal }) => (proposal ? [proposal.id] : [])),
    chosen,
    carriers: chosen ? await listCarriers(db, edition.id, chosen.id) : [],
    why: {
      prepare: why(whyCannotPrepare(moderator, edition, desk)),
      add: why(whyCannotAdd(moderator, edition, desk, 0)),
      send: why(whyCannotSend(moderator, edition, desk)),
      takeBack: why(whyCannotTakeBack(moderator, edition, desk)),
      cancel: why(whyCannotCancel(moderator, desk, 'Un motif à donner.')),
      confirm: why(whyCannotConfirm(moderator, edition, desk, desk?.sentAt ?? edition.at)),
    },
  }
}

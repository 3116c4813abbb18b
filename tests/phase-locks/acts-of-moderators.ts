import { reviewApplication } from '~/applications/review-application.server'
import { addLaureate } from '~/laureates/add-laureate.server'
import { confirmDesignation } from '~/laureates/confirm-designation.server'
import { prepareDesignation } from '~/laureates/prepare-designation.server'
import { removeLaureate } from '~/laureates/remove-laureate.server'
import { sendDesignation, takeBackDesignation } from '~/laureates/send-designation.server'
import { createProposal } from '~/proposals/create-proposal.server'
import { endProposal } from '~/proposals/end-proposal.server'
import { mergeProposals } from '~/proposals/merge-proposals.server'
import { splitProposal } from '~/proposals/split-proposal.server'
import { editProposal } from '~/proposals/edit-proposal.server'
import { redirectContribution } from '~/proposals/redirect-contribution.server'
import { regroup } from '~/proposals/regroup.server'
import { rejectContribution } from '~/proposals/reject-contribution.server'
import { undoVerdict } from '~/proposals/undo-verdict.server'
import { castVotes } from '~/votes/cast-votes.server'
import { invalidateVoter } from '~/votes/invalidate-voter.server'
import type { Work } from '~/work.server'
import { anApplication } from '../support/applications'
import { aProposal } from '../support/editions'
import { aSentList } from '../support/laureates'
import { aContributionOf, aRegrouping, aScheme, wordsFor } from '../support/proposals'
import { type Act, act, aLine, nothing, type Stage } from './stage'

/** The workbench is open from the consultation on, and until the vote opens. */
const WORKBENCH = { from: 'consultation', to: 'consultation', early: 'nothing-to-regroup-yet', late: 'ballot-frozen' } as const
const REVIEW = { from: 'application', to: 'launch', early: 'phase-not-open', late: 'phase-closed' } as const
const REASON = 'Un motif assez long pour être lu et compris.'

const aWaitingOne = (work: Work, { edition }: Stage) => aContributionOf(work.tx, edition)
const slugOf = ({ edition: { slug }, moderator }: Stage) => ({ slug, moderator })

async function aBegunList(work: Work, stage: Stage) {
  await prepareDesignation(work, stage.edition.slug, stage.moderator.personId)
  const added = await addLaureate(work, stage.edition.slug, stage.moderator.personId, await aLine(work, stage))
  if ('refused' in added) throw new Error(`no line: ${added.refused}`)
  return added.laureate
}

async function aHandedList(work: Work, stage: Stage) {
  const line = await aLine(work, stage)
  const parts = { referent: stage.mayor, applicationId: line.carrier.id, preparer: stage.moderator, confirmer: stage.other }
  return aSentList(work, { ...stage, ...parts, line: (title, amount) => ({ ...line, title, amount }) }, [100_000])
}

/** The acts of moderators. */
export const ACTS_OF_MODERATORS: Act[] = [
  act('regrouper', WORKBENCH, aWaitingOne, (work, stage, id) => regroup(work, { ...slugOf(stage), contributionIds: [id], proposalId: stage.proposalId })),
  act('réorienter', WORKBENCH, async (work, stage) => ({ id: await aWaitingOne(work, stage), schemeId: await aScheme(work.tx) }), (work, stage, { id, schemeId }) =>
    redirectContribution(work, { ...slugOf(stage), contributionId: id, schemeId, reason: REASON })),
  act('rejeter', WORKBENCH, aWaitingOne, (work, stage, id) => rejectContribution(work, { ...slugOf(stage), contributionId: id, reason: REASON })),
  act('annuler une décision', WORKBENCH,
    async (work, stage) => {
      const id = await aWaitingOne(work, stage)
      await aRegrouping(work.tx, stage.edition, id, stage.proposalId)
      return id
    },
    (work, stage, id) => undoVerdict(work, { ...slugOf(stage), contributionId: id })),
  act('créer une proposition', WORKBENCH, (work, { edition }) => wordsFor(work.tx, edition), (work, stage, words) => createProposal(work, { ...slugOf(stage), ...words })),
  act('corriger une proposition', WORKBENCH, (work, { edition }) => wordsFor(work.tx, edition), (work, stage, words) =>
    editProposal(work, { ...slugOf(stage), proposalId: stage.proposalId, ...words })),
  act('réunir deux propositions', WORKBENCH, (work, { edition }) => aProposal(work.tx, edition, 'Une autre idée'), (work, stage, intoId) =>
    mergeProposals(work, { ...slugOf(stage), proposalId: stage.proposalId, intoId })),
  act('scinder une proposition', WORKBENCH,
    async (work, stage) => {
      const ids = [await aWaitingOne(work, stage), await aWaitingOne(work, stage)]
      for (const id of ids) await aRegrouping(work.tx, stage.edition, id, stage.proposalId)
      return { ids, newProposal: await wordsFor(work.tx, stage.edition) }
    },
    (work, stage, { ids, newProposal }) => splitProposal(work, { ...slugOf(stage), proposalId: stage.proposalId, contributionIds: ids.slice(1), newProposal })),
  act('mettre une proposition à l’écart', WORKBENCH, (work, { edition }) => aProposal(work.tx, edition, 'Une idée vide'), (work, stage, proposalId) =>
    endProposal(work, { ...slugOf(stage), proposalId })),
  act('invalider des votes', 'vote',
    (work, { edition, agent, proposalId }) => castVotes(work, edition.slug, [{ proposalId, personId: agent.personId, support: true }]),
    (work, { edition, agent, moderator }) => invalidateVoter(work, edition.slug, { actorId: moderator.personId, personId: agent.personId, reason: REASON })),
  act('accepter une candidature', REVIEW, (work, { edition, proposalId, mayor }) => anApplication(work.tx, edition, proposalId, mayor, 'submitted'), (work, { edition, moderator }, id) =>
    reviewApplication(work, edition.slug, moderator.personId, id, { wanted: 'accepted', reason: '' })),
  act('commencer la liste des lauréats', 'launch', nothing, (work, { edition, moderator }) => prepareDesignation(work, edition.slug, moderator.personId)),
  act('inscrire un lauréat', 'launch',
    async (work, stage) => {
      await prepareDesignation(work, stage.edition.slug, stage.moderator.personId)
      return aLine(work, stage)
    },
    (work, { edition, moderator }, line) => addLaureate(work, edition.slug, moderator.personId, line)),
  act('transmettre la liste des lauréats', 'launch',
    aBegunList,
    (work, { edition, moderator }) => sendDesignation(work, edition.slug, moderator.personId)),
  act('publier les lauréats', 'launch', aHandedList, (work, { edition, other }, seen) => confirmDesignation(work, edition.slug, other.personId, { seen })),
  act('retirer un lauréat de la liste', 'launch', aBegunList, (work, { edition, moderator }, id) => removeLaureate(work, edition.slug, moderator.personId, id)),
  act('reprendre la liste transmise', 'launch', aHandedList, (work, { edition, moderator }) => takeBackDesignation(work, edition.slug, moderator.personId)),
]

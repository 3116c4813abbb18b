import { eq } from 'drizzle-orm'
import { application } from '~db/schema/applications'
import { saveApplication } from '~/applications/save-application.server'
import { startApplication } from '~/applications/start-application.server'
import { submitApplication } from '~/applications/submit-application.server'
import { withdrawApplication } from '~/applications/withdraw-application.server'
import { rewordComment, withdrawComment } from '~/comments/reword-comment.server'
import { writeComment } from '~/comments/write-comment.server'
import { editContribution } from '~/contributions/edit-contribution.server'
import { publishContribution } from '~/contributions/publish-contribution.server'
import { saveDraft } from '~/contributions/save-draft.server'
import { saySameNeed, takeBackSameNeed } from '~/contributions/say-same-need.server'
import { withdrawContribution } from '~/contributions/withdraw-contribution.server'
import { castVotes } from '~/votes/cast-votes.server'
import type { Work } from '~/work.server'
import { anApplication, TEXTS } from '../support/applications'
import { aComment } from '../support/comments'
import { aContribution, themeOf, typed } from '../support/contributions'
import { type Act, act, nothing, type Stage } from './stage'

/** The acts of élus and agents. */
export const ACTS_OF_PEOPLE: Act[] = [
  act('garder un brouillon', 'consultation', (work, { edition }) => themeOf(work.tx, edition), (work, { edition, mayor }, theme) =>
    saveDraft(work, { slug: edition.slug, kind: 'need', viewer: mayor, seen: null, typed: typed(theme) })),
  act('publier une contribution', 'consultation',
    async (work, { edition, mayor }) => saveDraft(work, { slug: edition.slug, kind: 'need', viewer: mayor, seen: null, typed: typed(await themeOf(work.tx, edition)) }),
    (work, { edition, mayor }, draft) => publishContribution(work, { slug: edition.slug, id: 'id' in draft ? draft.id : 0, viewer: mayor })),
  act('corriger une contribution', 'consultation',
    async (work, { edition, mayor }) => ({ id: await aContribution(work.tx, edition, { author: mayor }), theme: await themeOf(work.tx, edition) }),
    (work, { edition, mayor }, { id, theme }) => editContribution(work, { slug: edition.slug, id, viewer: mayor, seen: edition.at, typed: typed(theme) })),
  act('retirer une contribution', 'consultation', (work, { edition, mayor }) => aContribution(work.tx, edition, { author: mayor }), (work, { edition, mayor }, id) =>
    withdrawContribution(work, { slug: edition.slug, id, viewer: mayor, reason: 'Déposée deux fois par erreur.' })),
  act('dire que c’est le même besoin', 'consultation', (work, { edition, mayor }) => aContribution(work.tx, edition, { author: mayor }), (work, { edition, agent }, id) =>
    saySameNeed(work, { slug: edition.slug, id, viewer: agent, discards: false })),
  act('reprendre un même besoin', 'consultation',
    async (work, { edition, mayor, agent }) => {
      const id = await aContribution(work.tx, edition, { author: mayor })
      await saySameNeed(work, { slug: edition.slug, id, viewer: agent, discards: false })
      return id
    },
    (work, { edition, agent }, id) => takeBackSameNeed(work, { slug: edition.slug, id, viewer: agent })),
  act('commenter une contribution', 'consultation', (work, { edition, mayor }) => aContribution(work.tx, edition, { author: mayor }), (work, { edition, agent }, contributionId) =>
    writeComment(work, { slug: edition.slug, contributionId, parentId: null, viewer: agent, text: 'Chez nous aussi.', isQuestion: false })),
  act('corriger un commentaire', 'consultation', aCommentOfMayor, (work, { edition, mayor }, id) => rewordComment(work, { slug: edition.slug, id, viewer: mayor, text: 'Mieux dit.' })),
  act('retirer un commentaire', 'consultation', aCommentOfMayor, (work, { edition, mayor }, id) => withdrawComment(work, { slug: edition.slug, id, viewer: mayor })),
  act('soutenir une proposition', 'vote', nothing, async (work, { edition, agent, proposalId }) =>
    (await castVotes(work, edition.slug, [{ proposalId, personId: agent.personId, support: true }])).verdicts[0]),
  act('retirer son soutien', 'vote',
    (work, { edition, agent, proposalId }) => castVotes(work, edition.slug, [{ proposalId, personId: agent.personId, support: true }]),
    async (work, { edition, agent, proposalId }) => (await castVotes(work, edition.slug, [{ proposalId, personId: agent.personId, support: false }])).verdicts[0]),
  act('commencer une candidature', 'application', nothing, (work, { edition, mayor, proposalId }) =>
    startApplication(work, edition.slug, mayor.personId, proposalId)),
  act('enregistrer une candidature', 'application', (work, { edition, mayor, proposalId }) => anApplication(work.tx, edition, proposalId, mayor),
    async (work, { edition, mayor }, id) => saveApplication(work, edition.slug, mayor.personId, id, { ...TEXTS, motivation: 'Une autre motivation, écrite après coup.', seen: await savedAt(work, id) })),
  act('déposer une candidature', 'application', (work, { edition, mayor, proposalId }) => anApplication(work.tx, edition, proposalId, mayor),
    async (work, { edition, mayor }, id) => submitApplication(work, edition.slug, mayor.personId, id, { seen: await savedAt(work, id) })),
  act('retirer une candidature', 'application', (work, { edition, proposalId, mayor }) => anApplication(work.tx, edition, proposalId, mayor, 'submitted'), (work, { edition, mayor }, id) =>
    withdrawApplication(work, edition.slug, mayor.personId, id)),
]

async function aCommentOfMayor({ tx }: Work, { edition, mayor }: Stage): Promise<number> {
  return aComment(tx, edition, await aContribution(tx, edition), { author: mayor })
}

async function savedAt(work: Work, id: number): Promise<Date> {
  const [row] = await work.tx.select({ savedAt: application.savedAt }).from(application).where(eq(application.id, id))
  if (!row) throw new Error('the file is gone')
  return row.savedAt
}

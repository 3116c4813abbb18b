import { eq } from 'drizzle-orm'
import { application } from '~db/schema/applications'
import { saveApplication } from '~/applications/save-application.server'
import { startApplication } from '~/applications/start-application.server'
import { submitApplication } from '~/applications/submit-application.server'
import { editContribution } from '~/contributions/edit-contribution.server'
import { publishContribution } from '~/contributions/publish-contribution.server'
import { saveDraft } from '~/contributions/save-draft.server'
import { withdrawContribution } from '~/contributions/withdraw-contribution.server'
import type { PhaseKind } from '~/editions/calendar'
import type { Edition } from '~/editions/edition.server'
import type { Viewer } from '~/identity/viewer'
import { addLaureate } from '~/laureates/add-laureate.server'
import { confirmDesignation } from '~/laureates/confirm-designation.server'
import { prepareDesignation } from '~/laureates/prepare-designation.server'
import { sendDesignation } from '~/laureates/send-designation.server'
import { castVotes } from '~/votes/cast-votes.server'
import type { Work } from '~/work.server'
import { anApplication, TEXTS } from '../support/applications'
import { bring } from '../support/characters'
import { aContribution, themeOf, typed } from '../support/contributions'
import { aProposal } from '../support/editions'
import { aSentList } from '../support/laureates'

export type Stage = { edition: Edition; mayor: Viewer; agent: Viewer; moderator: Viewer; other: Viewer; proposalId: number }
type Outcome = object | null | undefined
/** An act, the phase it belongs to, what stands before it, and how it is done. */
export type Act<Before = unknown> = {
  name: string
  phase: PhaseKind
  before: (work: Work, stage: Stage) => Promise<Before>
  act: (work: Work, stage: Stage, before: Before) => Promise<Outcome>
}

const publicUrl = 'http://site.example'
const nothing = async () => null
const act = <Before>(name: string, phase: PhaseKind, before: Act<Before>['before'], doIt: Act<Before>['act']): Act =>
  ({ name, phase, before, act: doIt }) as Act

/** Who and what every act needs. */
export async function setStage(work: Work, edition: Edition): Promise<Stage> {
  const [mayor, agent] = [await bring(work.tx, 'mayorOfSaintFlour'), await bring(work.tx, 'agentOfAurillac')]
  const [moderator, other] = [await bring(work.tx, 'moderatorOnDuty'), await bring(work.tx, 'otherModerator')]
  return { edition, mayor, agent, moderator, other, proposalId: await aProposal(work.tx, edition) }
}

const aLine = async (work: Work, { edition, proposalId, mayor }: Stage) => {
  const id = await anApplication(work.tx, edition, proposalId, mayor, 'accepted')
  return { proposal: proposalId, carrier: { kind: 'application' as const, id }, title: 'Le premier lauréat', amount: 100_000 }
}

/** Every act of the public process that a phase opens and closes. */
export const ACTS: Act[] = [
  act('garder un brouillon', 'consultation', (work, { edition }) => themeOf(work.tx, edition), (work, { edition, mayor }, theme) =>
    saveDraft(work, { slug: edition.slug, kind: 'need', viewer: mayor, typed: typed(theme) })),
  act('publier une contribution', 'consultation',
    async (work, { edition, mayor }) => saveDraft(work, { slug: edition.slug, kind: 'need', viewer: mayor, typed: typed(await themeOf(work.tx, edition)) }),
    (work, { edition, mayor }, draft) => publishContribution(work, { slug: edition.slug, id: 'id' in draft ? draft.id : 0, viewer: mayor, publicUrl })),
  act('corriger une contribution', 'consultation',
    async (work, { edition, mayor }) => ({ id: await aContribution(work.tx, edition, { author: mayor }), theme: await themeOf(work.tx, edition) }),
    (work, { edition, mayor }, { id, theme }) => editContribution(work, { slug: edition.slug, id, viewer: mayor, typed: typed(theme) })),
  act('retirer une contribution', 'consultation', (work, { edition, mayor }) => aContribution(work.tx, edition, { author: mayor }), (work, { edition, mayor }, id) =>
    withdrawContribution(work, { slug: edition.slug, id, viewer: mayor, reason: 'Déposée deux fois par erreur.' })),
  act('soutenir une proposition', 'vote', nothing, async (work, { edition, agent, proposalId }) =>
    (await castVotes(work, edition.slug, [{ proposalId, personId: agent.personId, support: true }]))[0]),
  act('retirer son soutien', 'vote',
    (work, { edition, agent, proposalId }) => castVotes(work, edition.slug, [{ proposalId, personId: agent.personId, support: true }]),
    async (work, { edition, agent, proposalId }) => (await castVotes(work, edition.slug, [{ proposalId, personId: agent.personId, support: false }]))[0]),
  act('commencer une candidature', 'application', nothing, (work, { edition, mayor, proposalId }) =>
    startApplication(work, edition.slug, mayor.personId, proposalId)),
  act('enregistrer une candidature', 'application', (work, { edition, mayor, proposalId }) => anApplication(work.tx, edition, proposalId, mayor),
    async (work, { edition, mayor }, id) => saveApplication(work, edition.slug, mayor.personId, id, { ...TEXTS, motivation: 'Une autre motivation, écrite après coup.', seen: await savedAt(work, id) })),
  act('déposer une candidature', 'application', (work, { edition, mayor, proposalId }) => anApplication(work.tx, edition, proposalId, mayor),
    async (work, { edition, mayor }, id) => submitApplication(work, edition.slug, mayor.personId, id, { seen: await savedAt(work, id), publicUrl })),
  act('commencer la liste des lauréats', 'launch', nothing, (work, { edition, moderator }) => prepareDesignation(work, edition.slug, moderator.personId)),
  act('inscrire un lauréat', 'launch',
    async (work, stage) => {
      await prepareDesignation(work, stage.edition.slug, stage.moderator.personId)
      return aLine(work, stage)
    },
    (work, { edition, moderator }, line) => addLaureate(work, edition.slug, moderator.personId, line)),
  act('transmettre la liste des lauréats', 'launch',
    async (work, stage) => {
      await prepareDesignation(work, stage.edition.slug, stage.moderator.personId)
      await addLaureate(work, stage.edition.slug, stage.moderator.personId, await aLine(work, stage))
    },
    (work, { edition, moderator }) => sendDesignation(work, edition.slug, moderator.personId)),
  act('publier les lauréats', 'launch',
    async (work, stage) => {
      const line = await aLine(work, stage)
      return aSentList(work, { ...stage, referent: stage.mayor, applicationId: line.carrier.id, preparer: stage.moderator, confirmer: stage.other, line: (title, amount) => ({ ...line, title, amount }) }, [100_000])
    },
    (work, { edition, other }, seen) => confirmDesignation(work, edition.slug, other.personId, { seen, publicUrl })),
]

async function savedAt(work: Work, id: number): Promise<Date> {
  const [row] = await work.tx.select({ savedAt: application.savedAt }).from(application).where(eq(application.id, id))
  if (!row) throw new Error('the file is gone')
  return row.savedAt
}

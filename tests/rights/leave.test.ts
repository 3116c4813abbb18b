import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { person, roleGrant } from '~db/schema/identity'
import { findContribution } from '~/contributions/find-contribution.server'
import { personTopic } from '~/identity/topic'
import { leave } from '~/rights/leave.server'
import { type LeaveFacts, leaveSentence, whyCannotLeave } from '~/rights/leaving'
import { action as askToLeave, loader as showLeaving } from '~/routes/compte.quitter'
import { anApplication, lettersOf } from '../support/applications'
import { bring } from '../support/characters'
import { aContribution } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { asked, contextFor, posted } from '../support/identity'
import { aTalkativeLife, NETWORK, SAID, signedIn } from '../support/talkative'
import { tablesSaying } from '../support/traces'

const EVERYTHING = [...Object.values(SAID), NETWORK]
/** Where one can say who one is; each holds it before, none after. */
const PLACES = [
  'person', 'sign_in_code', 'attachment', 'role_grant', 'letter', 'journal_line', 'contribution', 'contribution_version', 'application',
  'checkpoint_subscription', 'verdict', 'proposal', 'phase_move', 'phase_move_request', 'committee_seat', 'recusal', 'proof_proposal', 'structure', 'comment', 'report',
]

describe('Quitter le site', () => {
  test('efface partout qui l’on est\u00a0: rien de ce qu’on a tapé ne reste dans la base', () =>
    inRolledBackWork(async (work) => {
      const { id, who } = await aTalkativeLife(work)
      expect(await tablesSaying(work.tx, EVERYTHING)).toEqual(expect.arrayContaining(PLACES))
      expect(await leave(work, who)).toEqual({ left: true })
      expect(await tablesSaying(work.tx, [SAID.name, SAID.phone, SAID.role, NETWORK])).toEqual([])
      expect(await tablesSaying(work.tx, [SAID.email])).toEqual(['letter'])
      expect((await lettersOf(work.tx))[0]).toMatchObject({ recipient: SAID.email, subject: 'Votre compte est effacé' })
      await work.tx.execute(sql`delete from letter where is_last`)
      expect(await tablesSaying(work.tx, EVERYTHING)).toEqual([])
      expect(await work.tx.execute(sql`select from session where person_id = ${id} union all select from personal_access where person_id = ${id} union all select from mailbox_code`)).toEqual([])
      expect(work.touched).toContain(personTopic(id))
    }))

  test('laisse ce qui est publié, comme venant d’une collectivité, et les mots des autres', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const mayor = await bring(work.tx, 'mayorOfSaintFlour')
      const [mine, theirs] = [await aContribution(work.tx, edition, { author: mayor, text: 'Claire Vidal, 0612345678, vous répond.' }), await aContribution(work.tx, edition, { author: await bring(work.tx, 'agentOfAurillac'), text: 'Merci à Claire Vidal de Saint-Flour, 0612345678.' })]
      await leave(work, await signedIn(work, mayor.personId))
      expect(await findContribution(work.tx, edition.id, mine, null)).toMatchObject({ isOrphan: true, authorFunction: '', territory: { name: 'Saint-Flour' }, text: '[information retirée], [information retirée], vous répond.' })
      expect(await findContribution(work.tx, edition.id, theirs, null)).toMatchObject({ isOrphan: false, text: 'Merci à Claire Vidal de Saint-Flour, 0612345678.' })
    }))

  test('demande une session de moins d’un quart d’heure, qui soit la sienne', () =>
    inRolledBackWork(async (work) => {
      const { personId } = await bring(work.tx, 'agentOfAurillac')
      expect(await leave(work, await signedIn(work, personId, '16 minutes'))).toEqual({ refused: 'proof-too-old' })
      expect(await leave(work, { personId, sessionId: null })).toEqual({ refused: 'proof-too-old' })
      const other = await signedIn(work, (await bring(work.tx, 'partner')).personId)
      expect(await leave(work, { personId, sessionId: other.sessionId })).toEqual({ refused: 'proof-too-old' })
      expect(await leave(work, await signedIn(work, personId, '14 minutes'))).toEqual({ left: true })
    }))

  test('attend qu’un autre administre le site', () =>
    inRolledBackWork(async (work) => {
      await work.tx.execute(sql`update role_grant set revoked_at = now() where role = 'administrator'`)
      const { personId } = await bring(work.tx, 'administrator')
      const who = await signedIn(work, personId)
      expect(await leave(work, who)).toEqual({ refused: 'last-administrator' })
      await work.tx.insert(roleGrant).values({ personId: (await bring(work.tx, 'otherModerator')).personId, role: 'administrator', reason: 'test' })
      expect(await leave(work, who)).toEqual({ left: true })
    }))

  test('attend la décision d’un dossier dont personne d’autre ne peut parler', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'application' })
      const mayor = await bring(work.tx, 'mayorOfSaintFlour')
      await work.tx.execute(sql`delete from attachment where territory_id = ${mayor.attachment?.territoryId ?? 0} and person_id <> ${mayor.personId}`)
      const id = await anApplication(work.tx, edition, await aProposal(work.tx, edition, 'Une idée à porter'), mayor, 'under-review')
      const who = await signedIn(work, mayor.personId)
      expect(await leave(work, who)).toEqual({ refused: 'sole-editor', files: [{ id, slug: edition.slug, proposal: 'Une idée à porter' }] })
      await bring(work.tx, 'agentOfSaintFlour')
      expect(await leave(work, who)).toEqual({ left: true })
    }))

  test('se demande en cochant une case, et mène à une page de personne, sans session', () =>
    inRolledBackWork(async (work) => {
      const { personId, email } = await bring(work.tx, 'agentOfAurillac')
      const { cookie } = await signedIn(work, personId)
      const args = (fields: Record<string, string>) => ({ context: contextFor(work, { cookie }), request: posted('/compte/quitter', fields, cookie), params: {} })
      expect(await showLeaving({ context: contextFor(work, { cookie }), request: asked('/compte/quitter', cookie), params: {} })).toEqual({ email, proconnect: false, refusal: null })
      expect(await askToLeave(args({ personId }))).toMatchObject({ init: { status: 422 } })
      const answer = (await askToLeave(args({ understood: 'oui' }))) as Response
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/compte-efface'])
      expect(answer.headers.get('set-cookie')).toMatch(/^session=;/)
      expect(await work.tx.select({ email: person.email }).from(person).where(sql`id = ${personId}`)).toEqual([{ email: null }])
    }))
})

const free: LeaveFacts = { justProven: true, lastAdministrator: false, heldFiles: [] }
const file = { id: 1, slug: '2021', proposal: 'Une idée' }

test.each<[string, Partial<LeaveFacts>, string | undefined]>([
  ['rien ne retient', {}, undefined], ['preuve ancienne', { justProven: false }, 'proof-too-old'], ['seul administrateur', { lastAdministrator: true }, 'last-administrator'],
  ['dossier à l’étude', { heldFiles: [file] }, 'sole-editor'], ['à transmettre avant de prouver', { justProven: false, heldFiles: [file] }, 'sole-editor'],
])('Partir, quand %s', (_, facts, refused) => {
  const refusal = whyCannotLeave({ ...free, ...facts })
  expect(refusal?.refused).toBe(refused)
  if (refusal) expect(leaveSentence(refusal)).toMatch(/\.$/)
})

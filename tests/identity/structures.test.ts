import { sql } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { addAttachment } from '~/identity/add-attachment.server'
import { findViewer } from '~/identity/find-viewer.server'
import { listMyAttachments } from '~/identity/list-my-attachments.server'
import { Proof } from '~/identity/proof'
import { acceptStructure } from '~/identity/structures/accept-structure.server'
import { askStructure } from '~/identity/structures/ask-structure.server'
import { structureForm } from '~/identity/structures/forms'
import { StructureFields } from '~/identity/structures/structure-fields'
import { listMyStructures, listWaitingStructures } from '~/identity/structures/list-structures.server'
import { refuseStructure } from '~/identity/structures/refuse-structure.server'
import type { Accepted } from '~/identity/structures/structure'
import { rulesOf2021, rulesShape } from '~/editions/rules'
import { findEdition } from '~/editions/edition.server'
import { listJournal } from '~/journal/list-journal.server'
import { castVotes } from '~/votes/cast-votes.server'
import { closeGone } from '~/territories/close-gone.server'
import { asOwner } from '~/territories/as-owner.server'
import { whyCannotApply } from '~/applications/policy'
import { forgetPerson } from '~/identity/forget-person.server'
import { holdPerson } from '~/identity/hold-person.server'
import { action as accept } from '~/routes/moderation.structures.$id.accepter'
import { action as refuse } from '~/routes/moderation.structures.$id.refuser'
import { action as match, loader as showMatch } from '~/routes/moderation.structures_.$id.rapprocher'
import { loader as showWaiting } from '~/routes/moderation.structures'
import { action as ask, loader as showMine } from '~/routes/compte.structure'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { asked, statusOf } from '../support/requests'

const WATER = { siren: '251500013', name: 'Syndicat des eaux du Cantal', kind: 'syndicate' as const }
const reason = 'C’est une association\u00a0: elle participe comme partenaire.'

/** Two agents who asked for the same syndicate, and a moderator. */
async function aRequest(work: Work) {
  const [malik, paul, anne] = [await bring(work.tx, 'agentOfSaintFlour'), await bring(work.tx, 'newcomerOfAurillac'), await bring(work.tx, 'moderatorOnDuty')]
  await askStructure(work, { personId: malik.personId, ...WATER })
  await askStructure(work, { personId: paul.personId, ...WATER, name: 'Eaux du Cantal' })
  const [waiting] = await listWaitingStructures(work.tx)
  const structureId = waiting?.id ?? 0
  return { malik, paul, anne, waiting, structureId, accept: (as: Accepted = WATER) => acceptStructure(work, { actorId: anne.personId, structureId, as }) }
}

const lettersTo = async ({ tx }: Work, email: string | null) => (await tx.execute<{ subject: string; body: string }>(sql`select subject, body from letter where recipient = ${email} order by id`)).map((row) => ({ ...row }))
const territoriesOf = async ({ tx }: Work, siren: string) => tx.execute<{ id: number; kind: string; name: string }>(sql`select id, kind, name from territory where siren = ${siren}`)

describe('Le SIREN d’une structure', () => {
  test.each([
    ['251 500 013', null], ['SIREN 251.500.013', null], ['356000000', null],
    ['251500018', 'ne s’accordent pas'], ['25150001', 'neuf chiffres'], ['25150001300019', 'neuf chiffres'], ['35600000049837', 'neuf chiffres'],
    ['000000000', 'neuf chiffres'], ['syndicat', 'neuf chiffres'], ['٢٥١٥٠٠٠١٣', 'neuf chiffres'], ['', 'Tapez le numéro'],
  ])('«\u00a0%s\u00a0»\u00a0: %s', (siren, words) => {
    const read = structureForm.safeParse({ ...WATER, siren })
    expect(read.error?.issues.map(({ path, message }) => [path[0], message]) ?? null).toEqual(words && [['siren', expect.stringContaining(words)]])
    if (words === null) expect(read.data?.siren).toMatch(/^\d{9}$/)
  })
})

test.each([
  ['syndicate', false], ['public_body', false], ['commune', true], ['epci', true], ['departement', true], ['region', true],
] as const)('Le compte de qui parle pour %s dit que sa voix sera comptée\u00a0: %s', (kind, voice) => {
  const words = (provenAt: Date | null) => renderToStaticMarkup(createElement(Proof, {
    viewer: { profile: 'agent', organisation: null, email: 'marie@cantal.example' }, demo: false, contact: null, proconnect: true,
    attachment: { territoryId: 1, name: 'Eaux du Cantal', code: '15', kind, departement: '15', level: provenAt ? 'proven' : 'declared', declaredAt: new Date(0), provenAt, proof: provenAt && 'moderators' },
  }))
  expect([/voix soit comptée/.test(words(null)), /Votre voix compte/.test(words(new Date(0)))]).toEqual([voice, voice])
  for (const html of [words(null), words(new Date(0))]) expect([/n’a pas de voix dans le vote/.test(html), /candidater/.test(html) && /contribuer/.test(html)]).toEqual([!voice, !voice || html === words(null)])
})

describe('Une structure demandée', () => {
  test('par deux personnes en est une, qui attend sous le premier nom sans rien changer à qui l’on est', () =>
    inRolledBackWork(async (work) => {
      const { malik, paul, waiting } = await aRequest(work)
      expect(await listWaitingStructures(work.tx)).toEqual([{ ...WATER, id: waiting?.id, askedAt: expect.any(Date), askers: 2 }])
      expect((await findViewer(work.tx, malik.personId))?.attachment?.name).toBe('Saint-Flour')
      expect(await listMyStructures(work.tx, paul.personId)).toMatchObject([{ name: WATER.name, decidedAt: null, territory: null, refusedReason: null }])
      expect(await territoriesOf(work, WATER.siren)).toEqual([])
    }))

  test('n’est ni une collectivité de la liste, ni demandée deux fois, ni la quatrième qui attend', () =>
    inRolledBackWork(async (work) => {
      const { personId } = await bring(work.tx, 'agentOfAurillac')
      const one = (siren: string) => askStructure(work, { personId, ...WATER, siren })
      expect(await one('211501879')).toEqual({ refused: 'known-territory', territory: 'Saint-Flour (15)' })
      expect(await one(WATER.siren)).toEqual({ waiting: WATER.name })
      expect(await one(WATER.siren)).toEqual({ refused: 'asked-already' })
      for (const siren of ['251500021', '251500039']) expect(await one(siren)).toEqual({ waiting: WATER.name })
      expect(await one('251500047')).toEqual({ refused: 'too-many-structures' })
    }))

  test('acceptée est une collectivité, au nom rendu public\u00a0; qui l’a demandée la déclare, agit pour la même, et le sait', () =>
    inRolledBackWork(async (work) => {
      const { malik, paul, anne, accept: agree, structureId } = await aRequest(work)
      expect(await agree({ name: 'Syndicat des eaux', kind: 'syndicate' })).toEqual({ territory: 'Syndicat des eaux' })
      expect(await territoriesOf(work, WATER.siren)).toMatchObject([{ kind: 'syndicate', name: 'Syndicat des eaux' }])
      for (const { personId } of [malik, paul]) expect((await listMyAttachments(work.tx, personId)).at(-1)).toMatchObject({ name: 'Syndicat des eaux', kind: 'syndicate', level: 'declared' })
      expect((await findViewer(work.tx, malik.personId))?.attachment?.name).toBe('Saint-Flour')
      expect((await lettersTo(work, paul.email)).map(({ subject, body }) => [subject, /Syndicat des eaux/.test(body)])).toEqual([['La structure que vous avez demandée est dans la liste', true]])
      expect(await listMyStructures(work.tx, paul.personId)).toMatchObject([{ territory: 'Syndicat des eaux' }])
      expect((await listJournal(work.tx, { limit: 1 })).lines).toMatchObject([{ actor: 'Anne Mod', act: 'structure-accept', title: 'Syndicat des eaux' }])
      expect(await agree()).toEqual({ refused: 'decided-already' })
      expect(await refuseStructure(work, { actorId: anne.personId, structureId, reason })).toEqual({ refused: 'decided-already' })
      expect(await askStructure(work, { personId: anne.personId, ...WATER })).toEqual({ refused: 'known-territory', territory: 'Syndicat des eaux' })
    }))

  test('acceptée contribue et candidate, mais n’a pas de voix, même prouvée, et aucune règle ne peut lui en donner', () =>
    inRolledBackWork(async (work) => {
      const { anne, paul, accept: agree } = await aRequest(work)
      await agree()
      await work.tx.execute(sql`update attachment set revoked_at = now(), revoked_reason = 'essai' where person_id = ${paul.personId} and territory_id = ${paul.attachment?.territoryId ?? 0}`)
      await work.tx.execute(sql`update attachment set level = 'proven', proven_at = now() where person_id = ${paul.personId} and revoked_at is null`)
      const edition = await anEdition(work.tx, { phase: 'vote' })
      const { verdicts } = await castVotes(work, edition.slug, [{ proposalId: await aProposal(work.tx, edition), personId: paul.personId, support: true }])
      expect(verdicts).toEqual([{ refused: 'territory-does-not-vote', territory: WATER.name }])
      const other = await anEdition(work.tx, { phase: 'application' })
      const viewer = await findViewer(work.tx, paul.personId)
      expect(viewer && whyCannotApply(viewer, await findEdition(work.tx, other.slug))).toBeNull()
      const counting = (kind: 'syndicate' | 'public_body' | 'epci') => rulesShape.safeParse({ ...rulesOf2021, votes: { ...rulesOf2021.votes, kinds: ['commune', kind] } }).success
      expect([counting('syndicate'), counting('public_body'), counting('epci')]).toEqual([false, false, true])
      expect(anne.attachment).toBeNull()
    }))

  test('rapprochée d’une collectivité de la liste la fait déclarer, et n’en crée pas', () =>
    inRolledBackWork(async (work) => {
      const { malik, paul, accept: agree } = await aRequest(work)
      const rodez = (await work.tx.execute<{ id: number }>(sql`select id from territory where kind = 'epci' and code = '200066660'`))[0]?.id ?? 0
      expect(await agree({ territoryId: 0 })).toEqual({ refused: 'unknown-territory' })
      expect(await agree({ territoryId: rodez })).toMatchObject({ territory: expect.any(String) })
      expect(await listMyStructures(work.tx, paul.personId)).toMatchObject([{ territory: 'CC de Saint-Flour (15)' }])
      expect(await territoriesOf(work, WATER.siren)).toEqual([])
      for (const { personId } of [malik, paul]) expect((await listMyAttachments(work.tx, personId)).at(-1)).toMatchObject({ territoryId: rodez, level: 'declared' })
    }))

  test('refusée l’est avec un motif, lu par lettre et à l’écran\u00a0; elle peut être demandée à nouveau', () =>
    inRolledBackWork(async (work) => {
      const { paul, anne, structureId } = await aRequest(work)
      const decline = (words: string) => refuseStructure(work, { actorId: anne.personId, structureId, reason: words })
      expect(await decline(' court ')).toEqual({ refused: 'reason-too-short' })
      expect(await decline(reason)).toEqual({ refusedName: WATER.name })
      expect(await lettersTo(work, paul.email)).toMatchObject([{ subject: expect.stringContaining('n’est pas ajoutée'), body: expect.stringContaining(reason) }])
      expect(await listMyStructures(work.tx, paul.personId)).toMatchObject([{ refusedReason: reason, territory: null }])
      expect((await listJournal(work.tx, { limit: 1 })).lines).toMatchObject([{ act: 'structure-refuse', title: WATER.name, reason }])
      expect(await askStructure(work, { personId: paul.personId, ...WATER })).toEqual({ waiting: WATER.name })
    }))

  test('n’est décidée ni sans le rôle, ni par qui l’a demandée', () =>
    inRolledBackWork(async (work) => {
      const { paul, structureId } = await aRequest(work)
      const byPaul = () => acceptStructure(work, { actorId: paul.personId, structureId, as: WATER })
      expect(await byPaul()).toEqual({ refused: 'not-a-moderator' })
      await work.tx.execute(sql`insert into role_grant (person_id, role, reason) values (${paul.personId}, 'moderator', 'essai')`)
      expect(await byPaul()).toEqual({ refused: 'oneself' })
    }))

  test('acceptée, quand on parle déjà pour dix collectivités, le dit au lieu de s’ajouter', () =>
    inRolledBackWork(async (work) => {
      const { paul, accept: agree } = await aRequest(work)
      const others = await work.tx.execute<{ id: number }>(sql`select id from territory where kind = 'commune' and code <> '15014' order by code limit 9`)
      for (const { id } of others) await addAttachment(work, { personId: paul.personId, territoryId: id })
      await agree()
      expect(await listMyAttachments(work.tx, paul.personId)).toHaveLength(10)
      expect(await lettersTo(work, paul.email)).toMatchObject([{ body: expect.stringContaining('quittez-en une') }])
    }))

  test('de qui part reste à l’autre, et s’en va avec le dernier, ce qu’ils ont tapé compris', () =>
    inRolledBackWork(async (work) => {
      const { paul, malik } = await aRequest(work)
      const forget = async ({ personId }: { personId: string }) => {
        const held = await holdPerson(work.tx, { personId })
        if (held) await forgetPerson(work, held)
        return (await listWaitingStructures(work.tx)).map(({ askers }) => askers)
      }
      expect(await forget(paul)).toEqual([1])
      expect(await forget(malik)).toEqual([])
    }))
})

describe('La base', () => {
  const failing = (work: Work, statement: ReturnType<typeof sql>) => work.tx.transaction((tx) => tx.execute(statement))
  test('n’ajoute pour le site que ce qui attend, d’une sorte qui ne vote pas, et une fois', () =>
    inRolledBackWork(async (work) => {
      const { structureId } = await aRequest(work)
      await expect(failing(work, sql`insert into territory (kind, code, siren, name) values ('commune', '99999', '251500013', 'Fausse')`)).rejects.toMatchObject({ cause: { code: '42501' } })
      await expect(failing(work, sql`select add_structure(${structureId}, 'Fausse', 'commune')`)).rejects.toMatchObject({ cause: { constraint_name: 'only_a_waiting_structure_is_added' } })
      await expect(failing(work, sql`select add_structure(0, 'Fausse', 'syndicate')`)).rejects.toMatchObject({ cause: { constraint_name: 'only_a_waiting_structure_is_added' } })
      await work.tx.execute(sql`select add_structure(${structureId}, 'Vraie', 'syndicate')`)
      await expect(failing(work, sql`select add_structure(${structureId}, 'Encore', 'public_body')`)).rejects.toMatchObject({ cause: { constraint_name: 'only_a_waiting_structure_is_added' } })
    }))

  test('ne la ferme pas quand une édition de la liste officielle ne l’a pas', () =>
    inRolledBackWork(async (work) => {
      const { accept: agree } = await aRequest(work)
      await agree()
      await asOwner(work.tx, async () => {
        await work.tx.execute(sql`create temp table edition_row on commit drop as select kind, code from territory where kind <> 'syndicate'`)
        await work.tx.execute(sql`create temp table edition_member (grouping text, member text) on commit drop`)
        expect(await closeGone(work.tx, await work.at(), [])).toEqual([])
      })
    }))
})

describe('Par ses pages', () => {
  test('on demande, une erreur revient avec ce qui était tapé, et l’on suit sa demande', () =>
    inRolledBackWork(async (work) => {
      const viewer = await bring(work.tx, 'agentOfAurillac')
      const at = (form?: Record<string, string>) => asked(work, { viewer, address: '/compte/structure', ...(form && { form }) })
      expect(await ask(at({ ...WATER, siren: '251500018', name: 'Mon syndicat' }))).toMatchObject({ data: { typed: { siren: '251500018', name: 'Mon syndicat', kind: 'syndicate' }, errors: [{ field: 'siren' }] }, init: { status: 422 } })
      expect(await ask(at({ siren: WATER.siren, name: 'x' }))).toMatchObject({ data: { errors: [{ field: 'name' }, { field: 'kind' }] }, init: { status: 422 } })
      expect(await ask(at({ ...WATER, siren: '211501879' }))).toMatchObject({ data: { errors: [{ field: 'siren', message: expect.stringContaining('Saint-Flour') }], typed: { name: WATER.name } }, init: { status: 409 } })
      expect(await statusOf(ask(at(WATER)))).toBe(303)
      expect(await showMine(at())).toMatchObject({ structures: [{ name: WATER.name }] })
    }))

  test('la modération accepte, rapproche et refuse\u00a0; ce qui est tapé revient', () =>
    inRolledBackWork(async (work) => {
      const { anne, structureId, paul } = await aRequest(work)
      const at = (form?: Record<string, string>, search = '') => asked(work, { viewer: anne, address: `/moderation/structures/${structureId}/x${search}`, params: { id: String(structureId) }, ...(form && { form }) })
      expect(await showWaiting(at())).toMatchObject({ structures: [{ askers: 2 }] })
      expect(JSON.stringify(await showWaiting(at()))).not.toContain(paul.displayName)
      expect(await accept(at({ name: '', kind: 'commune' }))).toMatchObject({ data: { typed: { kind: 'commune' }, errors: [{ field: 'name' }, { field: 'kind' }] }, init: { status: 422 } })
      expect(await refuse(at({ reason: 'court' }))).toMatchObject({ data: { typed: { reason: 'court' }, errors: [{ field: 'reason' }] }, init: { status: 422 } })
      expect(await refuse(at({ reason: `${paul.displayName} est un particulier.` }))).toMatchObject({ data: { typed: { reason: expect.stringContaining(paul.displayName) }, errors: [{ field: 'reason' }] }, init: { status: 422 } })
      expect(await showMatch(at())).toMatchObject({ structure: { siren: WATER.siren } })
      expect(await statusOf(match(at({ territory: '0' })))).toBe(422)
      expect(await statusOf(match(at({ territory: String(paul.attachment?.territoryId) })))).toBe(303)
      for (const door of [accept(at(WATER)), refuse(at({ reason })), match(at({ territory: '1' }))]) expect(await statusOf(door)).toBe(409)
      expect(await statusOf(showMatch(at()))).toBe(404)
    }))
})

test('Le champ du nom d’une structure annonce ce que le serveur garde, et ne coupe rien de plus long', () => {
  const html = renderToStaticMarkup(createElement(StructureFields, { typed: {}, errorOf: () => undefined }))
  expect(html).not.toMatch(/maxlength/i)
  const longest = Number(/(\d+)\u00a0caractères au plus/.exec(html)?.[1])
  const isTaken = (length: number) => structureForm.safeParse({ ...WATER, name: 'e'.repeat(length) }).success
  expect([isTaken(longest), isTaken(longest + 1)]).toEqual([true, false])
})

import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addAttachment } from '~/identity/add-attachment.server'
import { changeIntroduction } from '~/identity/change-introduction.server'
import { chooseAttachment } from '~/identity/choose-attachment.server'
import { declareAttachment } from '~/identity/declare-attachment.server'
import { findMyAttachment } from '~/identity/find-my-attachment.server'
import { findViewer } from '~/identity/find-viewer.server'
import { listMyAttachments } from '~/identity/list-my-attachments.server'
import type { Viewer } from '~/identity/viewer'
import { action as add } from '~/routes/compte.collectivites.ajouter'
import { action as choose } from '~/routes/compte.collectivites.choisir'
import { action as leave } from '~/routes/compte.collectivites.quitter'
import { castVotes } from '~/votes/cast-votes.server'
import { leaveTerritory } from '~/votes/end-attachment.server'
import { readMyBallot } from '~/votes/my-ballot.server'
import { findEdition } from '~/editions/edition.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { asked, statusOf } from '../support/requests'
import { linesOf } from '../support/votes'

const territoryId = async ({ tx }: Work, code: string) => (await tx.execute<{ id: number }>(sql`select id from territory where kind = 'commune' and code = ${code}`))[0]?.id ?? 0
const actsFor = async (work: Work, { personId }: Viewer) => (await findViewer(work.tx, personId))?.attachment?.name
const prove = ({ tx }: Work, id: number) => tx.execute(sql`update attachment set level = 'proven', proven_at = now() where id = ${id}`)

/** The agent of Saint-Flour, who also speaks for Aurillac. */
async function aShared(work: Work) {
  const agent = await bring(work.tx, 'agentOfSaintFlour')
  await addAttachment(work, { personId: agent.personId, territoryId: await territoryId(work, '15014') })
  const [saintFlour, aurillac] = await listMyAttachments(work.tx, agent.personId)
  if (!saintFlour || !aurillac) throw new Error('two territories were given')
  return { agent, saintFlour, aurillac, choose: (attachmentId: number) => chooseAttachment(work, { personId: agent.personId, attachmentId }) }
}

describe('Qui parle pour plusieurs collectivités', () => {
  test('agit pour la première tant qu’il n’en choisit pas une autre, même prouvée entre-temps', () =>
    inRolledBackWork(async (work) => {
      const { agent, aurillac, choose: pick } = await aShared(work)
      expect([agent.attachment?.among, (await findViewer(work.tx, agent.personId))?.attachment?.among]).toEqual([1, 2])
      expect(aurillac).toMatchObject({ name: 'Aurillac', level: 'declared' })
      expect(await actsFor(work, agent)).toBe('Saint-Flour')
      await prove(work, aurillac.id)
      expect(await actsFor(work, agent)).toBe('Saint-Flour')
      expect(await pick(aurillac.id)).toEqual({ territory: 'Aurillac (15)' })
      expect(await actsFor(work, agent)).toBe('Aurillac')
      expect((await findMyAttachment(work.tx, agent.personId))?.name).toBe('Aurillac')
    }))

  test('seulement déclarée la première, la preuve d’une autre ne le fait pas agir pour elle', () =>
    inRolledBackWork(async (work) => {
      const paul = await bring(work.tx, 'newcomerOfAurillac')
      await addAttachment(work, { personId: paul.personId, territoryId: await territoryId(work, '15187') })
      await prove(work, (await listMyAttachments(work.tx, paul.personId)).at(-1)?.id ?? 0)
      expect(await actsFor(work, paul)).toBe('Aurillac')
    }))

  test('vote pour celle qu’il a choisie, et la lit à côté du bouton\u00a0; ce qui est donné reste à l’autre', () =>
    inRolledBackWork(async (work) => {
      const { agent, saintFlour, aurillac, choose: pick } = await aShared(work)
      await prove(work, aurillac.id)
      const edition = await anEdition(work.tx, { phase: 'vote' })
      const cast = async (title: string) => castVotes(work, edition.slug, [{ proposalId: await aProposal(work.tx, edition, title), personId: agent.personId, support: true }])
      const shown = async () => (await readMyBallot(work.tx, await findEdition(work.tx, edition.slug), await findViewer(work.tx, agent.personId))).actsFor
      expect(await shown()).toMatchObject({ name: 'Saint-Flour', departement: '15', among: 2 })
      await cast('Première idée')
      await pick(aurillac.id)
      expect(await shown()).toMatchObject({ name: 'Aurillac', among: 2 })
      await cast('Deuxième idée')
      await pick(saintFlour.id)
      await cast('Troisième idée')
      expect((await linesOf(work.tx, edition.id)).filter(({ kind }) => kind === 'vote').map(({ body }) => body['territory'])).toEqual(['commune-15187', 'commune-15014', 'commune-15187'])
    }))

  test('qui choisit une collectivité seulement déclarée ne vote pas en son nom, et personne ne choisit celle d’un autre', () =>
    inRolledBackWork(async (work) => {
      const { agent, aurillac, choose: pick } = await aShared(work)
      const edition = await anEdition(work.tx, { phase: 'vote' })
      await pick(aurillac.id)
      const { verdicts } = await castVotes(work, edition.slug, [{ proposalId: await aProposal(work.tx, edition), personId: agent.personId, support: true }])
      expect(verdicts).toEqual([{ refused: 'attachment-not-proven', territory: 'Aurillac (15)' }])
      const other = await bring(work.tx, 'agentOfAurillac')
      await expect(chooseAttachment(work, { personId: other.personId, attachmentId: aurillac.id })).rejects.toMatchObject({ status: 404 })
      expect(await leaveTerritory(work, { personId: other.personId, attachmentId: aurillac.id })).toEqual({ refused: 'attachment-gone' })
    }))

  test('ne change pas de profil en agissant pour une collectivité seulement déclarée\u00a0: il a été prouvé avec l’autre', () =>
    inRolledBackWork(async (work) => {
      const { agent, aurillac, choose: pick } = await aShared(work)
      await pick(aurillac.id)
      const become = (profile: Viewer['profile']) => changeIntroduction(work, { personId: agent.personId, displayName: agent.displayName, profile, function: agent.function, organisation: '' })
      expect(await become('elected')).toEqual({ refused: 'profile-proven' })
      expect(await become('agent')).toBeNull()
    }))

  test('n’en ajoute ni deux fois la même, ni plus de dix, ni une inconnue', () =>
    inRolledBackWork(async (work) => {
      const { agent } = await aShared(work)
      const one = (id: number) => addAttachment(work, { personId: agent.personId, territoryId: id })
      expect(await one(await territoryId(work, '15014'))).toEqual({ refused: 'attached-already', territory: 'Aurillac (15)' })
      expect(await one(0)).toEqual({ refused: 'unknown-territory' })
      const others = await work.tx.execute<{ id: number }>(sql`select id from territory where kind = 'commune' and code not in ('15014', '15187') order by code limit 9`)
      const outcomes = []
      for (const { id } of others) outcomes.push(await one(id))
      expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'too-many-territories' }])
    }))

  test('en changer une seulement déclarée ne touche pas les autres', () =>
    inRolledBackWork(async (work) => {
      const { agent, saintFlour, aurillac, choose: pick } = await aShared(work)
      await pick(aurillac.id)
      expect(await declareAttachment(work, { personId: agent.personId, territoryId: saintFlour.territoryId })).toEqual({ refused: 'attached-already', territory: 'Saint-Flour (15)' })
      const [third] = await work.tx.execute<{ id: number; name: string }>(sql`select id, name from territory where kind = 'commune' and code not in ('15014', '15187') order by code limit 1`)
      await declareAttachment(work, { personId: agent.personId, territoryId: third?.id ?? 0 })
      expect((await listMyAttachments(work.tx, agent.personId)).map(({ name, level }) => `${name} ${level}`)).toEqual(['Saint-Flour proven', `${third?.name} declared`])
      expect(await actsFor(work, agent)).toBe(third?.name)
    }))

  test('le fait par ses pages, et quitte l’une sans perdre l’autre', () =>
    inRolledBackWork(async (work) => {
      const agent = await bring(work.tx, 'agentOfSaintFlour')
      const at = (form: Record<string, string>) => asked(work, { viewer: agent, address: '/compte/collectivites', form })
      expect(await statusOf(add(at({ territory: String(await territoryId(work, '15014')) })))).toBe(303)
      expect(await statusOf(add(at({ territory: String(await territoryId(work, '15014')) })))).toBe(409)
      const [saintFlour, aurillac] = await listMyAttachments(work.tx, agent.personId)
      expect(await statusOf(choose(at({ attachment: String(aurillac?.id) })))).toBe(303)
      expect(await statusOf(choose(at({ attachment: 'rien' })))).toBe(404)
      expect(await statusOf(leave(at({ attachment: String(aurillac?.id) })))).toBe(303)
      expect(await statusOf(leave(at({ attachment: String(aurillac?.id) })))).toBe(409)
      expect((await listMyAttachments(work.tx, agent.personId)).map(({ id }) => id)).toEqual([saintFlour?.id])
      expect(await actsFor(work, agent)).toBe('Saint-Flour')
    }))
})

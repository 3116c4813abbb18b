import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Context } from '~/context'
import { findDraft } from '~/contributions/find-draft.server'
import { listMySameNeeds, readSameNeed } from '~/contributions/read-same-need.server'
import { saveDraft } from '~/contributions/save-draft.server'
import { saySameNeed, takeBackSameNeed } from '~/contributions/say-same-need.server'
import { holdPerson } from '~/identity/hold-person.server'
import type { Viewer } from '~/identity/viewer'
import { eraseHeld } from '~/rights/erase-held.server'
import { action as deposit } from '~/routes/consultations.$slug.contributions.nouvelle.$form'
import { action as choose } from '~/routes/consultations.$slug.contributions.$id.meme-besoin'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { aContribution, closeConsultation, typed } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'
import { age, letterTo } from '../support/follows'

/** A need of Saint-Flour, and what saying it too gives. */
async function aNeed(work: Work) {
  const edition = await anEdition(work.tx, { phase: 'consultation' })
  const author = await bring(work.tx, 'mayorOfSaintFlour')
  const id = await aContribution(work.tx, edition, { author, title: 'Signaler un nid-de-poule' })
  const say = (viewer: Viewer, discards = false, shownFor?: string) => saySameNeed(work, { slug: edition.slug, id, viewer, discards, shownFor })
  const names = async () => (await readSameNeed(work.tx, id, null)).territories.map(({ name }) => name)
  /** What the author is told once a day and a half has gone by. */
  const told = async () => {
    await age(work.tx, id, '36 hours')
    return letterTo(work, author)
  }
  return { edition, author, id, say, names, told }
}

describe('« C’est le même besoin »', () => {
  test('nomme la collectivité une fois, et prévient l’auteur d’un seul courriel par jour sans nommer personne', () =>
    inRolledBackWork(async (work) => {
      const { id, edition, author, say, names, told } = await aNeed(work)
      const [agent, newcomer, grouping] = [await bring(work.tx, 'agentOfAurillac'), await bring(work.tx, 'newcomerOfAurillac'), await bring(work.tx, 'agentOfTheGrouping')]
      expect(await say(agent)).toEqual({ territory: 'Aurillac' })
      await say(agent)
      await say(newcomer)
      expect(await names()).toEqual(['Aurillac'])
      await say(grouping)
      expect(await names()).toHaveLength(2)
      const letter = await told()
      expect(letter).toMatchObject({ recipient: author.email, subject: 'Du nouveau\u00a0: «\u00a0Signaler un nid-de-poule\u00a0»' })
      expect(letter?.body.match(/^— .*a le même besoin\.$/gm)).toEqual(['— Aurillac (15) a le même besoin.', expect.stringContaining('Saint-Flour')])
      expect(letter?.body).not.toMatch(/Inès|Paul|Lise|Cheffe/)
      expect(letter?.body).toContain(`http://site.example/consultations/${edition.slug}/contributions/${id}`)
      expect(await letterTo(work, author)).toBeNull()
      expect(work.touched).toContain(`contributions:${edition.slug}`)
    }))

  test('se reprend, ne compte plus, et se redit sans second courriel', () =>
    inRolledBackWork(async (work) => {
      const { id, edition, say, names, told } = await aNeed(work)
      const [agent, newcomer] = [await bring(work.tx, 'agentOfAurillac'), await bring(work.tx, 'newcomerOfAurillac')]
      await say(agent)
      await say(newcomer)
      expect((await told())?.body.match(/même besoin/g)).toHaveLength(1)
      const takeBack = (viewer: Viewer) => takeBackSameNeed(work, { slug: edition.slug, id, viewer })
      await takeBack(agent)
      expect(await names()).toEqual(['Aurillac'])
      expect([(await readSameNeed(work.tx, id, agent.personId)).mine, (await readSameNeed(work.tx, id, newcomer.personId)).mine]).toEqual([false, true])
      await takeBack(newcomer)
      expect(await names()).toEqual([])
      expect(await listMySameNeeds(work.tx, newcomer.personId)).toEqual([])
      await say(agent)
      expect([await names(), await told()]).toEqual([['Aurillac'], null])
      expect(await listMySameNeeds(work.tx, agent.personId)).toMatchObject([{ id, title: 'Signaler un nid-de-poule', territory: 'Aurillac', isOpen: true }])
    }))

  test('redit par la seule personne qui l’avait dit, n’est pas une seconde nouvelle', () =>
    inRolledBackWork(async (work) => {
      const { id, edition, say, told } = await aNeed(work)
      const agent = await bring(work.tx, 'agentOfAurillac')
      await say(agent)
      expect((await told())?.body).toContain('Aurillac (15) a le même besoin.')
      await takeBackSameNeed(work, { slug: edition.slug, id, viewer: agent })
      await say(agent)
      expect(await told()).toBeNull()
    }))

  test('n’est dit ni de son propre besoin, ni par qui ne dépose pas de besoin, ni après la clôture, ni pour une autre collectivité que celle montrée', () =>
    inRolledBackWork(async (work) => {
      const { id, edition, author, say, names } = await aNeed(work)
      expect(await say(author)).toEqual({ refused: 'already-yours' })
      expect(await say(await bring(work.tx, 'agentOfSaintFlour'))).toEqual({ refused: 'already-yours' })
      expect(await say(await bring(work.tx, 'partner'))).toMatchObject({ refused: 'profile-does-not-deposit' })
      const agent = await bring(work.tx, 'agentOfAurillac')
      expect(await say(agent, false, 'commune-15187')).toMatchObject({ refused: 'acts-for-another', territory: 'Aurillac (15)' })
      await say(agent, false, 'commune-15014')
      await closeConsultation(work.tx, edition)
      expect(await say(await bring(work.tx, 'agentOfTheGrouping'))).toHaveProperty('refused', 'phase-closed')
      expect(await takeBackSameNeed(work, { slug: edition.slug, id, viewer: agent })).toHaveProperty('refused', 'phase-closed')
      expect(await names()).toEqual(['Aurillac'])
    }))

  test.each(['solution', 'withdrawn', 'draft', 'elsewhere'] as const)('n’est dit que d’un besoin publié de cette consultation (%s)', (what) =>
    inRolledBackWork(async (work) => {
      const { edition, id } = await aNeed(work)
      if (what === 'solution') await work.tx.execute(sql`update contribution set kind = 'solution' where id = ${id}`)
      if (what === 'withdrawn') await work.tx.execute(sql`update contribution set withdrawn_at = now(), withdrawn_reason = 'doublon' where id = ${id}`)
      if (what === 'draft') await work.tx.execute(sql`update contribution set published_at = null where id = ${id}`)
      const { slug } = what === 'elsewhere' ? await anEdition(work.tx, { phase: 'consultation' }) : edition
      await expect(saySameNeed(work, { slug, id, viewer: await bring(work.tx, 'agentOfAurillac'), discards: false })).rejects.toMatchObject({ status: 404 })
    }))

  test('garde le brouillon, sauf si on demande de le supprimer', () =>
    inRolledBackWork(async (work) => {
      const { edition, say } = await aNeed(work)
      const agent = await bring(work.tx, 'agentOfAurillac')
      await saveDraft(work, { slug: edition.slug, kind: 'need', viewer: agent, seen: null, typed: typed('', { title: 'Les trous de la route' }) })
      await say(agent)
      expect((await findDraft(work.tx, edition.id, 'need', agent))?.typed.title).toBe('Les trous de la route')
      await say(agent, true)
      expect(await findDraft(work.tx, edition.id, 'need', agent)).toBeNull()
    }))

  test('se dit depuis le formulaire, sans rien perdre de ce qui y est tapé', () =>
    inRolledBackWork(async (work) => {
      const { edition, id, names } = await aNeed(work)
      const agent = await bring(work.tx, 'agentOfAurillac')
      const post = (params: Record<string, string>, fields: Record<string, string>) => ({
        context: { db: work.tx, viewer: async () => agent, perform: (verb: (work: Work) => unknown) => verb(work), publicUrl: 'https://exemple.invalid' } as unknown as Context,
        request: new Request('https://exemple.invalid/formulaire', { method: 'POST', body: new URLSearchParams(fields) }), params: { slug: edition.slug, ...params },
      })
      const led = (await deposit(post({ form: 'besoin' }, { title: 'Les trous', text: 'de la route', meme: String(id) }))) as Response
      expect([led.status, led.headers.get('location')]).toEqual([303, `/consultations/${edition.slug}/contributions/${id}/meme-besoin`])
      expect((await findDraft(work.tx, edition.id, 'need', agent))?.typed).toMatchObject({ title: 'Les trous', text: 'de la route' })
      const said = (await choose(post({ id: String(id) }, { besoin: 'oui', territoire: 'commune-15014' }))) as Response
      expect([said.status, await names()]).toEqual([303, ['Aurillac']])
      await choose(post({ id: String(id) }, { besoin: 'non' }))
      expect(await names()).toEqual([])
      expect(await choose(post({ id: String(id) }, {}))).toMatchObject({ init: { status: 422 } })
    }))

  test('reste celui de la collectivité quand la personne efface son compte, et n’écrit pas à qui est parti', () =>
    inRolledBackWork(async (work) => {
      const { author, say, names, told } = await aNeed(work)
      const agent = await bring(work.tx, 'agentOfAurillac')
      await say(agent)
      for (const { personId } of [agent, author]) {
        const held = await holdPerson(work.tx, { personId })
        if (held) await eraseHeld(work, held)
      }
      expect(await names()).toEqual(['Aurillac'])
      await say(await bring(work.tx, 'agentOfTheGrouping'))
      expect(await told()).toBeNull()
    }))
})

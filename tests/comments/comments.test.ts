import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { COMMENTS_A_PAGE } from '~/comments/comment'
import { findCommentPlace } from '~/comments/find-comment-place.server'
import { hideComment, showComment } from '~/comments/hide-comment.server'
import { listComments } from '~/comments/list-comments.server'
import { mayAsk } from '~/comments/may-ask.server'
import { whyCannotComment } from '~/comments/policy'
import { readTalk } from '~/comments/read-talk.server'
import { rewordComment, withdrawComment } from '~/comments/reword-comment.server'
import { writeComment } from '~/comments/write-comment.server'
import { findEdition } from '~/editions/edition.server'
import { holdPerson } from '~/identity/hold-person.server'
import type { Viewer } from '~/identity/viewer'
import { eraseHeld } from '~/rights/erase-held.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { aComment } from '../support/comments'
import { aContribution, closeConsultation } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'

/** A need of Saint-Flour, and how one speaks under it. */
async function aNeed(work: Work) {
  const edition = await anEdition(work.tx, { phase: 'consultation' })
  const { slug } = edition
  const [mayor, agent, partner, moderator] = [await bring(work.tx, 'mayorOfSaintFlour'), await bring(work.tx, 'agentOfAurillac'), await bring(work.tx, 'partner'), await bring(work.tx, 'moderatorOnDuty')]
  const contributionId = await aContribution(work.tx, edition, { author: mayor, title: 'Signaler un nid-de-poule' })
  const say = (viewer: Viewer, text: string, options: { parentId?: number; isQuestion?: boolean; shownFor?: string } = {}) =>
    writeComment(work, { slug, contributionId, viewer, text, parentId: null, isQuestion: false, ...options })
  const said = async (viewer: Viewer, text: string, options: Parameters<typeof say>[2] = {}) => {
    const written = await say(viewer, text, options)
    if ('refused' in written) throw new Error(written.refused)
    return written.id
  }
  const list = async (reader: Viewer | null = null) => (await listComments(work.tx, contributionId, { page: 1, readerId: reader?.personId ?? null })).items
  return { edition, slug, mayor, agent, partner, moderator, contributionId, say, said, list }
}

describe('Commenter', () => {
  test('se fait sur deux niveaux, au nom de sa collectivité, sans nommer personne', () =>
    inRolledBackWork(async (work) => {
      const { mayor, agent, partner, say, said, list } = await aNeed(work)
      await work.tx.execute(sql`update person set organisation = 'Association Routes sûres' where id = ${partner.personId}`)
      const first = await said(agent, 'Chez nous aussi.')
      const second = await said(partner, 'Nous avons un outil.')
      const answer = await said(mayor, 'Depuis quand ?', { parentId: first })
      expect(await list(agent)).toMatchObject([
        { id: first, parentId: null, text: 'Chez nous aussi.', territory: { name: 'Aurillac' }, profile: 'agent', function: 'Cheffe de projet', mine: true, isByAuthor: false },
        { id: answer, parentId: first, territory: { name: 'Saint-Flour' }, function: 'Maire', isByAuthor: true, mine: false },
        { id: second, parentId: null, territory: null, organisation: 'Association Routes sûres', profile: 'partner' },
      ])
      expect(JSON.stringify(await list())).not.toMatch(/Claire|Inès|exemple\.invalid/)
      await expect(say(agent, 'Depuis hier.', { parentId: answer })).rejects.toMatchObject({ status: 404 })
    }))

  test('envoyé deux fois, n’est dit qu’une fois', () =>
    inRolledBackWork(async (work) => {
      const { agent, said, list } = await aNeed(work)
      const id = await said(agent, 'Chez nous aussi.')
      expect(await said(agent, 'Chez nous aussi.')).toBe(id)
      expect(await list()).toHaveLength(1)
      await said(agent, 'Chez nous aussi.', { parentId: id })
      expect(await list()).toHaveLength(2)
    }))

  test('n’est possible ni sans collectivité, ni pour une autre que celle montrée, ni sous ce qui n’est pas public', () =>
    inRolledBackWork(async (work) => {
      const { slug, agent, partner, moderator, contributionId, say, list } = await aNeed(work)
      expect(await say(moderator, 'Bonjour à tous.')).toEqual({ refused: 'no-territory' })
      expect(await say(partner, 'Bonjour à tous.')).toEqual({ refused: 'no-organisation' })
      expect(await say(agent, 'Bonjour à tous.', { shownFor: 'commune-15187' })).toMatchObject({ refused: 'acts-for-another' })
      const elsewhere = await anEdition(work.tx, { phase: 'consultation' })
      await expect(writeComment(work, { slug: elsewhere.slug, contributionId, viewer: agent, text: 'Ici.', parentId: null, isQuestion: false })).rejects.toMatchObject({ status: 404 })
      await work.tx.execute(sql`update contribution set withdrawn_at = now(), withdrawn_reason = 'doublon' where id = ${contributionId}`)
      await expect(say(agent, 'Encore là ?')).rejects.toMatchObject({ status: 404 })
      expect([await list(), slug.length > 0]).toEqual([[], true])
    }))

  test('est réservé aux profils que disent les règles de l’édition', () =>
    inRolledBackWork(async (work) => {
      const { edition, agent } = await aNeed(work)
      expect(whyCannotComment(agent, edition)).toBeNull()
      expect(whyCannotComment(agent, { ...edition, rules: { ...edition.rules, comments: { profiles: ['elected'] } } })).toEqual({ refused: 'profile-does-not-comment' })
    }))

  test('est figé à la clôture de la consultation, et la page dit depuis quand', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, agent, moderator, contributionId, say, said } = await aNeed(work)
      const id = await said(agent, 'Chez nous aussi.')
      await closeConsultation(work.tx, edition)
      expect(await say(agent, 'Trop tard.')).toHaveProperty('refused', 'phase-closed')
      expect(await rewordComment(work, { slug, id, viewer: agent, text: 'Autre chose.' })).toHaveProperty('refused', 'phase-closed')
      expect(await withdrawComment(work, { slug, id, viewer: agent })).toHaveProperty('refused', 'phase-closed')
      const talk = await readTalk(work.tx, await findEdition(work.tx, slug), contributionId, agent, null)
      expect(talk.frozen).toMatch(/^Les commentaires sont clos depuis le .+, heure de Paris, avec la consultation\u00a0: figés/)
      expect(talk.items).toMatchObject([{ mayReword: false, mayTakeBack: false }])
      expect(await hideComment(work, { slug, id, moderator, reason: 'Un numéro de téléphone.' })).toEqual({ contributionId })
    }))
})

describe('Une question à l’auteur', () => {
  test('n’attend plus quand l’auteur y répond, et ne se pose ni à soi, ni à qui est parti', () =>
    inRolledBackWork(async (work) => {
      const { mayor, agent, partner, contributionId, say, said, list } = await aNeed(work)
      await work.tx.execute(sql`update person set organisation = 'Association Routes sûres' where id = ${partner.personId}`)
      const id = await said(agent, 'Combien par an ?', { isQuestion: true })
      await said(partner, 'Une vingtaine chez nous.', { parentId: id })
      expect((await list())[0]).toMatchObject({ isQuestion: true, isAnswered: false })
      await said(mayor, 'Une trentaine.', { parentId: id })
      expect((await list())[0]).toMatchObject({ isAnswered: true })
      expect(await say(mayor, 'Combien par an ?', { isQuestion: true })).toEqual({ refused: 'nobody-to-ask' })
      expect([await mayAsk(work.tx, contributionId, agent.personId), await mayAsk(work.tx, contributionId, mayor.personId)]).toEqual([true, false])
      const held = await holdPerson(work.tx, { personId: mayor.personId })
      if (held) await eraseHeld(work, held)
      expect(await say(agent, 'Et par mois ?', { isQuestion: true })).toEqual({ refused: 'nobody-to-ask' })
      expect(await mayAsk(work.tx, contributionId, agent.personId)).toBe(false)
      expect((await list())[1]).toMatchObject({ text: 'Une vingtaine chez nous.' })
      expect((await list())[2]).toMatchObject({ isOrphan: true, function: '', text: 'Une trentaine.' })
    }))
})

describe('Un commentaire', () => {
  test('se corrige un quart d’heure, par qui l’a écrit', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, mayor, agent, contributionId, list } = await aNeed(work)
      const id = await aComment(work.tx, edition, contributionId, { author: agent, text: 'Chez nuos.', at: new Date(edition.at.getTime() - 14 * 60_000) })
      const old = await aComment(work.tx, edition, contributionId, { author: agent, at: new Date(edition.at.getTime() - 15 * 60_000) })
      expect(await rewordComment(work, { slug, id, viewer: mayor, text: 'Chez vous.' })).toEqual({ refused: 'not-its-author' })
      expect(await rewordComment(work, { slug, id: old, viewer: agent, text: 'Chez nous.' })).toEqual({ refused: 'too-late-to-edit' })
      expect(await rewordComment(work, { slug, id, viewer: agent, text: 'Chez nous.' })).toEqual({ contributionId })
      expect((await list())[0]).toMatchObject({ text: 'Chez nous.', editedAt: expect.any(Date) })
    }))

  test('retiré, ou masqué avec un motif que chacun lit, laisse sa place et ses réponses', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, mayor, agent, moderator, contributionId, say, said, list } = await aNeed(work)
      const [one, other] = [await said(agent, 'Le 06 99 88 77 66.'), await said(mayor, 'Je retire.')]
      await said(mayor, 'Merci.', { parentId: one })
      expect(await hideComment(work, { slug, id: one, moderator: agent, reason: 'Un numéro de téléphone.' })).toEqual({ refused: 'not-a-moderator' })
      await hideComment(work, { slug, id: one, moderator, reason: 'Un numéro de téléphone.' })
      expect(await withdrawComment(work, { slug, id: other, viewer: agent })).toEqual({ refused: 'not-its-author' })
      await withdrawComment(work, { slug, id: other, viewer: mayor })
      await withdrawComment(work, { slug, id: other, viewer: mayor })
      expect(await list()).toMatchObject([{ text: null, hiddenReason: 'Un numéro de téléphone.' }, { text: 'Merci.' }, { text: null, withdrawnAt: expect.any(Date) }])
      expect(JSON.stringify(await list(agent))).not.toContain('06 99')
      expect(await say(agent, 'Pourquoi ?', { parentId: one })).toEqual({ refused: 'answers-nothing' })
      expect(await hideComment(work, { slug, id: one, moderator, reason: 'Un numéro de téléphone.' })).toEqual({ refused: 'gone-already' })
      await showComment(work, { slug, id: one, moderator })
      expect((await list())[0]).toMatchObject({ text: 'Le 06 99 88 77 66.', hiddenReason: null })
      expect(await showComment(work, { slug, id: one, moderator })).toEqual({ refused: 'not-hidden' })
      expect(await work.tx.execute(sql`select act, object, reason from journal_line where actor_id = ${moderator.personId} order by id`)).toEqual([
        { act: 'hide-comment', object: `comment:${one}`, reason: 'Un numéro de téléphone.' }, { act: 'show-comment', object: `comment:${one}`, reason: 'Un numéro de téléphone.' },
      ])
      expect([edition.slug === slug, contributionId > 0]).toEqual([true, true])
    }))

  test('se retrouve à sa page, parmi mille, lues par cinquante', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, agent, contributionId } = await aNeed(work)
      const first = await aComment(work.tx, edition, contributionId, { author: agent })
      await work.tx.execute(sql`insert into comment (edition_id, contribution_id, author_id, author_profile, territory_id, text)
        select edition_id, contribution_id, author_id, author_profile, territory_id, 'Commentaire ' || n from comment, generate_series(2, 1000) as n where id = ${first}`)
      const late = await aComment(work.tx, edition, contributionId, { author: agent, parentId: first, text: 'Une réponse au premier.' })
      expect(await listComments(work.tx, contributionId, { page: 1, readerId: null })).toMatchObject({ total: 1001, page: 1, pages: 21, items: { length: COMMENTS_A_PAGE, 1: { id: late } } })
      expect(await findCommentPlace(work.tx, slug, late)).toEqual({ contributionId, page: 1 })
      const last = await listComments(work.tx, contributionId, { page: 99, readerId: null })
      expect(last).toMatchObject({ page: 21, items: { length: 1 } })
      expect(await findCommentPlace(work.tx, slug, last.items[0]?.id ?? 0)).toEqual({ contributionId, page: 21 })
    }))
})

test('La base ne connaît ni troisième niveau, ni réponse sous une autre contribution, ni commentaire effacé par le site', () =>
  inRolledBackWork(async (work) => {
    const { edition, agent, contributionId } = await aNeed(work)
    const other = await aContribution(work.tx, edition, { title: 'Un autre besoin' })
    const parentId = await aComment(work.tx, edition, contributionId, { author: agent })
    const answer = await aComment(work.tx, edition, contributionId, { author: agent, parentId })
    const refused = (write: (work: Work) => Promise<unknown>, code: string) => expect(work.tx.transaction((tx) => write({ ...work, tx }))).rejects.toMatchObject({ cause: { code } })
    await refused(({ tx }) => aComment(tx, edition, contributionId, { author: agent, parentId: answer }), '23503')
    await refused(({ tx }) => aComment(tx, edition, other, { author: agent, parentId }), '23503')
    await refused(({ tx }) => tx.execute(sql`delete from comment where id = ${answer}`), '42501')
    await refused(({ tx }) => tx.execute(sql`update comment set author_id = ${agent.personId} where id = ${answer}`), '42501')
  }))

import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { regrouping, verdict } from '~db/schema/proposals'
import { contributionVersion } from '~db/schema/contributions'
import { listMyQuestions } from '~/comments/list-my-questions.server'
import { hideComment } from '~/comments/hide-comment.server'
import { writeComment } from '~/comments/write-comment.server'
import { withdrawContribution } from '~/contributions/withdraw-contribution.server'
import type { Rhythm } from '~/follows/follow'
import { listFollowed, readRhythm } from '~/follows/list-followed.server'
import { setFollow } from '~/follows/set-follow.server'
import { holdPerson } from '~/identity/hold-person.server'
import type { Viewer } from '~/identity/viewer'
import { eraseHeld } from '~/rights/erase-held.server'
import { action as stop, loader as showStop } from '~/routes/suivis.arreter'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { aContribution } from '../support/contributions'
import { asOwner, inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { age, letterTo } from '../support/follows'
import { asked, contextFor, posted } from '../support/identity'

/** A need of Saint-Flour that people of elsewhere follow or comment. */
async function aNeed(work: Work) {
  const edition = await anEdition(work.tx, { phase: 'consultation' })
  const { slug } = edition
  const [mayor, agent, grouping, moderator] = [await bring(work.tx, 'mayorOfSaintFlour'), await bring(work.tx, 'agentOfAurillac'), await bring(work.tx, 'agentOfTheGrouping'), await bring(work.tx, 'moderatorOnDuty')]
  const id = await aContribution(work.tx, edition, { author: mayor, title: 'Signaler un nid-de-poule' })
  const follow = (viewer: Viewer, rhythm: Rhythm) => setFollow(work, { slug, contributionId: id, viewer, rhythm })
  const say = async (viewer: Viewer, text: string, options: { parentId?: number; isQuestion?: boolean } = {}) => {
    const written = await writeComment(work, { slug, contributionId: id, viewer, text, parentId: null, isQuestion: false, ...options })
    if ('refused' in written) throw new Error(written.refused)
    return written.id
  }
  const rhythmOf = ({ personId }: Viewer) => readRhythm(work.tx, id, personId)
  return { edition, slug, mayor, agent, grouping, moderator, id, follow, say, rhythmOf }
}

describe('Suivre', () => {
  test('va de soi pour qui dépose ou commente, se choisit pour les autres, et s’arrête pour de bon', () =>
    inRolledBackWork(async (work) => {
      const { mayor, agent, grouping, id, slug, follow, say, rhythmOf } = await aNeed(work)
      expect([await rhythmOf(mayor), await rhythmOf(agent)]).toEqual(['daily', 'off'])
      await say(agent, 'Chez nous aussi.')
      expect(await rhythmOf(agent)).toBe('daily')
      await follow(agent, 'off')
      await say(agent, 'Encore un mot.')
      expect(await rhythmOf(agent)).toBe('off')
      await follow(grouping, 'weekly')
      await follow(grouping, 'weekly')
      expect(await listFollowed(work.tx, grouping.personId)).toMatchObject([{ contributionId: id, slug, title: 'Signaler un nid-de-poule', rhythm: 'weekly' }])
      expect(await listFollowed(work.tx, agent.personId)).toEqual([])
    }))

  test('n’est possible que de ce qui est public\u00a0; arrêter l’est toujours', () =>
    inRolledBackWork(async (work) => {
      const { agent, id, follow, rhythmOf } = await aNeed(work)
      await follow(agent, 'daily')
      await work.tx.execute(sql`update contribution set withdrawn_at = now(), withdrawn_reason = 'doublon' where id = ${id}`)
      await expect(follow(agent, 'weekly')).rejects.toMatchObject({ status: 404 })
      await follow(agent, 'off')
      expect(await rhythmOf(agent)).toBe('off')
    }))
})

describe('Ce qui est écrit à qui suit', () => {
  test('est une seule lettre pour tout ce qui s’est passé, sans ce qu’on a fait soi-même, avec pourquoi et comment l’arrêter', () =>
    inRolledBackWork(async (work) => {
      const { mayor, agent, grouping, id, slug, follow, say } = await aNeed(work)
      const question = await say(agent, 'Combien par an ?', { isQuestion: true })
      await follow(grouping, 'daily')
      await say(mayor, 'Une trentaine.', { parentId: question })
      await say(grouping, 'Bravo.')
      await age(work.tx, id, '36 hours')
      expect(await letterTo(work, mayor)).toMatchObject({
        recipient: mayor.email, subject: 'Une question vous est posée\u00a0: «\u00a0Signaler un nid-de-poule\u00a0»',
        body: expect.stringMatching(/parce que vous l’avez déposée.*Aurillac \(15\) vous pose une question\u00a0: «\u00a0Combien par an \?\u00a0».*commente\u00a0: «\u00a0Bravo/s),
      })
      const toAsker = await letterTo(work, agent)
      expect(toAsker?.body).toMatch(/vous y avez écrit.*Saint-Flour \(15\) vous répond\u00a0: «\u00a0Une trentaine/s)
      expect(toAsker?.body).not.toContain('Combien par an')
      expect(toAsker?.body).not.toMatch(/Claire|Vidal|Lise/)
      expect(toAsker?.body).toContain(`http://site.example/consultations/${slug}/contributions/${id}`)
      expect(toAsker?.body).toContain(toAsker?.stopAddress ?? 'no address')
      expect([await letterTo(work, mayor), await letterTo(work, agent)]).toEqual([null, null])
    }))

  test.each<[Rhythm, string, boolean]>([
    ['immediate', '2 minutes', true], ['immediate', '10 seconds', false], ['daily', '25 hours', true], ['weekly', '8 days', true], ['off', '8 days', false],
  ])('part selon le rythme choisi (%s, de %s)', (rhythm, since, due) =>
    inRolledBackWork(async (work) => {
      const { agent, grouping, id, follow, say } = await aNeed(work)
      await follow(grouping, rhythm)
      await say(agent, 'Chez nous aussi.')
      await age(work.tx, id, since)
      expect((await letterTo(work, grouping)) !== null).toBe(due)
    }))

  test('attend sept heures, à Paris\u00a0: ce qui se dit après est pour le lendemain', () =>
    inRolledBackWork(async (work) => {
      const { agent, grouping, id, follow, say } = await aNeed(work)
      await follow(grouping, 'daily')
      const [before, after] = [await say(agent, 'Avant sept heures.'), await say(agent, 'Après sept heures.')]
      const seven = sql`(date_trunc('day', (clock_timestamp() - interval '1 minute') at time zone 'Europe/Paris' - interval '7 hours') + interval '7 hours') at time zone 'Europe/Paris'`
      await age(work.tx, id, '3 days')
      await work.tx.execute(sql`reset role`)
      await work.tx.execute(sql`update comment set written_at = ${seven} - interval '1 second' where id = ${before}`)
      await work.tx.execute(sql`update comment set written_at = ${seven} + interval '1 second' where id = ${after}`)
      const letter = await letterTo(work, grouping)
      expect(letter?.body).toContain('Avant sept heures')
      expect(letter?.body).not.toContain('Après sept heures')
    }))

  test('dit un nouveau texte, une décision et un retrait à qui n’en est pas l’auteur\u00a0; rien de ce qui fut retiré ou masqué avant', () =>
    inRolledBackWork(async (work) => {
      const { edition, mayor, agent, grouping, moderator, id, slug, follow, say } = await aNeed(work)
      await follow(grouping, 'immediate')
      await hideComment(work, { slug, id: await say(agent, 'Le 06 99 88 77 66.'), moderator, reason: 'Un numéro de téléphone.' })
      await work.tx.insert(contributionVersion).values({ contributionId: id, number: 2, title: 'Signaler un nid-de-poule', text: 'Un autre texte, plus précis.', savedBy: mayor.personId })
      await asOwner(work.tx, () => work.tx.execute(sql`update contribution set published_at = published_at - interval '10 days' where id = ${id}`))
      const proposalId = await aProposal(work.tx, edition)
      await work.tx.insert(verdict).values({ contributionId: id, editionId: edition.id, kind: 'regrouped', decidedBy: moderator.personId })
      await work.tx.insert(regrouping).values({ contributionId: id, proposalId, editionId: edition.id })
      await age(work.tx, id, '2 days')
      const letter = await letterTo(work, grouping)
      expect(letter?.body).toMatch(/^— Son texte a été modifié/m)
      expect(letter?.body).toMatch(/^— L’équipe de la consultation l’a traitée/m)
      expect(letter?.body).not.toContain('06 99')
      expect(await letterTo(work, mayor)).toBeNull()
      await work.tx.execute(sql`delete from verdict where contribution_id = ${id}`)
      expect(await withdrawContribution(work, { slug, id, viewer: mayor, reason: 'Déposé deux fois.' })).toEqual({ id })
      await age(work.tx, id, '1 hour')
      expect((await letterTo(work, grouping))?.body).toMatch(/Son auteur l’a retirée/)
    }))

  test('ne revient pas sur ce qui s’est passé pendant qu’on ne suivait plus', () =>
    inRolledBackWork(async (work) => {
      const { agent, grouping, id, follow, say } = await aNeed(work)
      await follow(grouping, 'off')
      await say(agent, 'Chez nous aussi.')
      await age(work.tx, id, '2 days')
      await follow(grouping, 'immediate')
      expect(await letterTo(work, grouping)).toBeNull()
    }))

  test('n’inonde pas une adresse que personne n’a prouvée\u00a0: au-delà de trois lettres par quart d’heure, les nouvelles attendent la suivante', () =>
    inRolledBackWork(async (work) => {
      const { agent, grouping, id, follow, say } = await aNeed(work)
      await work.tx.execute(sql`update person set address_told = true where id = ${grouping.personId}`)
      await follow(grouping, 'immediate')
      const news = async (text: string) => {
        await say(agent, text)
        await age(work.tx, id, '2 minutes')
        return (await letterTo(work, grouping))?.body ?? null
      }
      for (const text of ['Un.', 'Deux.', 'Trois.']) expect(await news(text)).toContain(text)
      expect([await news('Quatre.'), await news('Cinq.')]).toEqual([null, null])
      await work.tx.execute(sql`update letter set written_at = written_at - interval '16 minutes'`)
      expect(await letterTo(work, grouping)).toMatchObject({ body: expect.stringMatching(/Quatre\..*Cinq\./s) })
    }))

  test('s’arrête d’un bouton depuis la lettre, sans se connecter\u00a0; ouvrir le lien n’arrête rien', () =>
    inRolledBackWork(async (work) => {
      const { agent, grouping, id, follow, say, rhythmOf } = await aNeed(work)
      await follow(grouping, 'daily')
      await say(agent, 'Chez nous aussi.')
      await age(work.tx, id, '36 hours')
      const address = new URL((await letterTo(work, grouping))?.stopAddress ?? '')
      const path = address.pathname + address.search
      const forged = path.replace(grouping.personId, agent.personId)
      const args = (request: Request) => ({ context: contextFor(work), request, params: {} })
      expect((await showStop(args(asked(path)))).followed).toMatchObject([{ contributionId: id }])
      expect(await rhythmOf(grouping)).toBe('daily')
      expect((await showStop(args(asked(forged)))).followed).toEqual([])
      await stop(args(posted(forged)))
      expect(await rhythmOf(agent)).toBe('daily')
      await stop(args(posted(path, { contribution: String(id + 1) })))
      expect(await rhythmOf(grouping)).toBe('daily')
      await stop(args(posted(path)))
      expect(await rhythmOf(grouping)).toBe('off')
    }))

  test('n’est pas écrit à qui est parti, qui ne suit plus rien', () =>
    inRolledBackWork(async (work) => {
      const { agent, mayor, id, say } = await aNeed(work)
      await say(agent, 'Chez nous aussi.')
      const held = await holdPerson(work.tx, { personId: mayor.personId })
      if (held) await eraseHeld(work, held)
      await age(work.tx, id, '36 hours')
      expect(await letterTo(work, mayor)).toBeNull()
      expect(await work.tx.execute(sql`select from follow where person_id = ${mayor.personId}`)).toEqual([])
    }))
})

test('Les questions sans réponse attendent leur auteur sur son compte', () =>
  inRolledBackWork(async (work) => {
    const { mayor, agent, slug, say } = await aNeed(work)
    const id = await say(agent, 'Combien par an ?', { isQuestion: true })
    await say(agent, 'Un simple commentaire.')
    expect(await listMyQuestions(work.tx, mayor.personId)).toMatchObject([{ id, slug, origin: 'Aurillac (15)', text: 'Combien par an ?' }])
    expect(await listMyQuestions(work.tx, agent.personId)).toEqual([])
    await say(mayor, 'Une trentaine.', { parentId: id })
    expect(await listMyQuestions(work.tx, mayor.personId)).toEqual([])
  }))

import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { findContribution } from '~/contributions/find-contribution.server'
import { hideComment } from '~/comments/hide-comment.server'
import { listComments } from '~/comments/list-comments.server'
import { countLooks } from '~/moderation/queue/policy'
import { listLooks } from '~/moderation/queue/list-looks.server'
import { refuseFile } from '~/moderation/queue/looks.server'
import { countQueue, listQueue } from '~/moderation/queue/queue.server'
import { closeReported, hideReported } from '~/moderation/queue/reported.server'
import { listToDecide } from '~/moderation/to-decide.server'
import { listReports } from '~/reports/list-reports.server'
import { reportObject } from '~/reports/report-object.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { aComment } from '../support/comments'
import { aContribution } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition, placeCalendar } from '../support/editions'
import { lettersTo } from '../support/proposals'

const REASON = 'Ce texte ne vend rien à personne.'

/** A need of Saint-Flour and a comment of Aurillac under it, both reported by a partner. */
async function bothReported(work: Work) {
  const edition = await anEdition(work.tx, { phase: 'consultation' })
  const { slug } = edition
  const [mayor, agent, partner, moderator] = [await bring(work.tx, 'mayorOfSaintFlour'), await bring(work.tx, 'agentOfAurillac'), await bring(work.tx, 'partner'), await bring(work.tx, 'moderatorOnDuty')]
  const id = await aContribution(work.tx, edition, { author: mayor, title: 'Signaler un nid-de-poule' })
  const commentId = await aComment(work.tx, edition, id, { author: agent, text: 'Achetez ma machine.' })
  for (const on of [null, commentId]) await reportObject(work, { slug, contributionId: id, commentId: on, viewer: partner, reason: 'advertising', text: '' })
  const answer = (on: number | null) => ({ slug, id, commentId: on, moderator, reason: REASON })
  const told = async () => (await lettersTo(work.tx, partner.email)).map(({ body }) => (body.includes('reste en place') ? 'kept' : 'acted'))
  return { edition, slug, mayor, agent, partner, moderator, id, commentId, answer, told }
}

describe('Ce qui est signalé', () => {
  test('est dans la même file, et dans ce qui attend une décision, jusqu’à la dernière réponse', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, id, commentId, answer, told } = await bothReported(work)
      expect(await countQueue(work.tx, edition.id)).toMatchObject({ reported: 1, new: 0 })
      expect((await listQueue(work.tx, edition.id, {}, { limit: 5 })).items).toMatchObject([{ id, state: 'reported' }])
      expect((await listToDecide(work.tx)).filter((one) => one.slug === slug)).toMatchObject([{ kind: 'contributions' }, { kind: 'reports', number: 2 }])
      expect(await closeReported(work, answer(null))).toEqual({ settled: 1 })
      expect(await countQueue(work.tx, edition.id)).toMatchObject({ reported: 1 })
      expect(await closeReported(work, answer(commentId))).toEqual({ settled: 1 })
      expect(await countQueue(work.tx, edition.id)).toMatchObject({ reported: 0, new: 1 })
      expect(await told()).toEqual(['kept', 'kept'])
      expect(await closeReported(work, answer(null))).toEqual({ refused: 'nothing-to-settle' })
    }))

  test('un commentaire est masqué et ses signalements classés d’un même geste ; masqué ailleurs, on le dit à qui signala', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, mayor, agent, moderator, id, commentId, answer, told } = await bothReported(work)
      expect(await hideReported(work, { ...answer(commentId), commentId, moderator: mayor })).toMatchObject({ refused: 'not-a-moderator' })
      expect(await hideReported(work, { ...answer(commentId), commentId })).toEqual({ settled: 1 })
      expect((await listComments(work.tx, id, { page: 1, readerId: null })).items).toMatchObject([{ text: null }])
      expect(await told()).toEqual(['acted'])
      expect(await hideReported(work, { ...answer(commentId), commentId })).toMatchObject({ refused: 'gone-already' })
      const second = await aComment(work.tx, edition, id, { author: agent, text: 'Achetez mon autre machine.' })
      await reportObject(work, { slug, contributionId: id, commentId: second, viewer: mayor, reason: 'advertising', text: '' })
      await hideComment(work, { slug, id: second, moderator, reason: REASON })
      expect(await closeReported(work, answer(second))).toEqual({ settled: 1 })
      const [settled] = await work.tx.execute(sql`select decision from report where comment_id = ${second}`)
      expect(settled).toEqual({ decision: 'acted' })
    }))

  test('refuser la contribution répond à qui l’avait signalée, dans la même transaction', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, moderator, id, told } = await bothReported(work)
      const shown = { looks: countLooks(await listLooks(work.tx, id)), savedAt: (await findContribution(work.tx, edition.id, id, null, true)).savedAt }
      expect(await refuseFile(work, { slug, id, moderator, shown, reason: 'advertising', words: REASON })).toMatchObject({ id })
      expect((await listReports(work.tx, edition.id)).map(({ commentId }) => commentId === null)).toEqual([false])
      expect(await told()).toEqual(['acted'])
    }))

  test('se traite en toute phase, et pas d’une autre consultation', () =>
    inRolledBackWork(async (work) => {
      const { edition, id, commentId, answer, agent } = await bothReported(work)
      await placeCalendar(work.tx, edition.id, 'vote', 'just-opened')
      const elsewhere = await anEdition(work.tx, { phase: 'consultation' })
      await expect(closeReported(work, { ...answer(null), slug: elsewhere.slug })).rejects.toMatchObject({ status: 404 })
      const other = await aContribution(work.tx, elsewhere, { author: agent })
      await expect(hideReported(work, { ...answer(commentId), slug: elsewhere.slug, id: other, commentId })).rejects.toMatchObject({ status: 404 })
      expect(await hideReported(work, { ...answer(commentId), id, commentId })).toEqual({ settled: 1 })
    }))
})

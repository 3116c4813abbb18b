import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { report } from '~db/schema/reports'
import { findReportable } from '~/reports/find-reportable.server'
import { reportForm } from '~/reports/forms'
import { listReports } from '~/reports/list-reports.server'
import { reportObject } from '~/reports/report-object.server'
import { settleReport } from '~/reports/settle-report.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { aComment } from '../support/comments'
import { aContribution } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'

/** A need of Saint-Flour, a comment of Aurillac under it, and what is said of either. */
async function somethingToReport(work: Work) {
  const edition = await anEdition(work.tx, { phase: 'consultation' })
  const [mayor, agent, partner, moderator] = [await bring(work.tx, 'mayorOfSaintFlour'), await bring(work.tx, 'agentOfAurillac'), await bring(work.tx, 'partner'), await bring(work.tx, 'moderatorOnDuty')]
  const contributionId = await aContribution(work.tx, edition, { author: mayor, title: 'Signaler un nid-de-poule' })
  const commentId = await aComment(work.tx, edition, contributionId, { author: agent, text: 'Achetez ma machine.' })
  const { slug } = edition
  const say = (viewer: Viewer, on: number | null = null, text = '') => reportObject(work, { slug, contributionId, commentId: on, viewer, reason: 'advertising', text })
  const settle = (viewer: Viewer, on: number | null = null, decision: 'kept' | 'acted' = 'kept') =>
    settleReport(work, { slug, contributionId, commentId: on, moderator: viewer, decision, reason: 'Ce texte ne vend rien.' })
  const letters = () => work.tx.execute<{ recipient: string; body: string }>(sql`select recipient, body from letter where subject like '%signalement%' order by id`)
  return { edition, mayor, agent, partner, moderator, contributionId, commentId, say, settle, letters }
}

describe('Signaler', () => {
  test('se fait une fois par personne et par objet, et attend les modérateurs sans dire qui', () =>
    inRolledBackWork(async (work) => {
      const { edition, mayor, agent, partner, contributionId, commentId, say } = await somethingToReport(work)
      expect(await say(partner, null, 'Une publicité.')).toEqual({ first: true })
      expect(await say(partner, null, 'Encore moi.')).toEqual({ first: false })
      expect(await say(agent)).toEqual({ first: true })
      expect(await say(mayor, commentId)).toEqual({ first: true })
      const waiting = await listReports(work.tx, edition.id)
      expect(waiting).toMatchObject([
        { contributionId, commentId: null, title: 'Signaler un nid-de-poule', reports: [{ reason: 'advertising', text: 'Une publicité.' }, { text: '' }] },
        { contributionId, commentId, text: 'Achetez ma machine.', reports: [{}] },
      ])
      expect(JSON.stringify(waiting)).not.toMatch(new RegExp(`${partner.personId}|Numérique|exemple.invalid`))
      expect(work.touched).toContain(`reports:${edition.slug}`)
      expect((await findReportable(work.tx, { slug: edition.slug, contributionId, commentId: null }, partner.personId)).mine).toMatchObject({ decision: null })
      expect((await findReportable(work.tx, { slug: edition.slug, contributionId, commentId }, partner.personId)).mine).toBeNull()
    }))

  test('ne vise ni ses propres mots, ni ce qui n’est pas public', () =>
    inRolledBackWork(async (work) => {
      const { edition, mayor, agent, partner, contributionId, commentId, say } = await somethingToReport(work)
      expect([await say(mayor), await say(agent, commentId)]).toEqual([{ refused: 'own-words' }, { refused: 'own-words' }])
      await work.tx.execute(sql`update comment set withdrawn_at = now() where id = ${commentId}`)
      await expect(say(partner, commentId)).rejects.toMatchObject({ status: 404 })
      const elsewhere = await anEdition(work.tx, { phase: 'consultation' })
      await expect(reportObject(work, { slug: elsewhere.slug, contributionId, commentId: null, viewer: partner, reason: 'other', text: 'x' })).rejects.toMatchObject({ status: 404 })
      await work.tx.execute(sql`update contribution set withdrawn_at = now(), withdrawn_reason = 'doublon' where id = ${contributionId}`)
      await expect(say(partner)).rejects.toMatchObject({ status: 404 })
      expect(await listReports(work.tx, edition.id)).toEqual([])
    }))

  test('demande des mots quand aucun motif de la liste ne convient', () => {
    expect(reportForm.safeParse({ reason: 'off-topic' })).toMatchObject({ success: true })
    expect(reportForm.safeParse({ reason: 'other', text: '  ' })).toMatchObject({ success: false, error: { issues: [{ path: ['text'] }] } })
    expect(reportForm.safeParse({ reason: 'because' })).toMatchObject({ success: false })
  })
})

describe('Traiter un signalement', () => {
  test('répond une fois à chaque personne, avec le motif, et le consigne', () =>
    inRolledBackWork(async (work) => {
      const { edition, agent, partner, moderator, contributionId, commentId, say, settle, letters } = await somethingToReport(work)
      await say(partner)
      await say(agent)
      await say(partner, commentId)
      expect(await settle(moderator)).toEqual({ settled: 2 })
      expect(await letters()).toMatchObject([{ recipient: partner.email, body: expect.stringContaining('reste en place') }, { recipient: agent.email, body: expect.stringContaining('Motif\u00a0: Ce texte ne vend rien.') }])
      expect(await listReports(work.tx, edition.id)).toMatchObject([{ commentId }])
      expect((await findReportable(work.tx, { slug: edition.slug, contributionId, commentId: null }, agent.personId)).mine).toMatchObject({ decision: 'kept', decisionReason: 'Ce texte ne vend rien.' })
      expect(await settle(moderator)).toEqual({ refused: 'nothing-to-settle' })
      expect(await settle(moderator, commentId, 'acted')).toEqual({ settled: 1 })
      const lines = await work.tx.execute(sql`select act, object, reason, details from journal_line where actor_id = ${moderator.personId} order by id`)
      expect(lines).toEqual([
        { act: 'keep-reported', object: `contribution:${contributionId}`, reason: 'Ce texte ne vend rien.', details: { title: 'Signaler un nid-de-poule', reports: 2 } },
        { act: 'act-on-reported', object: `comment:${commentId}`, reason: 'Ce texte ne vend rien.', details: { title: 'Signaler un nid-de-poule', reports: 1 } },
      ])
      expect(await letters()).toHaveLength(3)
    }))

  test('est réservé aux modérateurs, et dit d’abord qu’ils le sont', () =>
    inRolledBackWork(async (work) => {
      const { edition, agent, partner, say, settle } = await somethingToReport(work)
      await say(partner)
      expect(await settle(agent)).toEqual({ refused: 'not-a-moderator' })
      expect(await listReports(work.tx, edition.id)).toHaveLength(1)
    }))

  test('ne change pas ce qui a été signalé\u00a0: la base le refuse au site', () =>
    inRolledBackWork(async (work) => {
      const { partner, say } = await somethingToReport(work)
      await say(partner)
      await expect(work.tx.transaction((tx) => tx.update(report).set({ text: 'Autre chose.' }))).rejects.toMatchObject({ cause: { code: '42501' } })
    }))
})

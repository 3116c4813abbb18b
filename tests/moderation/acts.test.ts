import { sql } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { findEdition } from '~/editions/edition.server'
import { DecideContribution, type DecisionOutcome } from '~/proposals/decide-contribution'
import { readDecision } from '~/proposals/decision.server'
import { toParisLocal } from '~/ui/paris-time'
import type { Work } from '~/work.server'
import { action as move } from '../../app/routes/moderation.$slug.calendrier.deplacer'
import { action as check } from '../../app/routes/moderation.$slug.calendrier.verifier'
import { action as regroupTicked } from '../../app/routes/moderation.$slug.regroupement.regrouper'
import { action as undo } from '../../app/routes/moderation.$slug.regroupement_.contributions.$id.annuler'
import { action as redirectOne } from '../../app/routes/moderation.$slug.regroupement_.contributions.$id.reorienter'
import { action as rejectOne } from '../../app/routes/moderation.$slug.regroupement_.contributions.$id.rejeter'
import { action as makeNew } from '../../app/routes/moderation.$slug.regroupement_.nouvelle'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { aContributionOf, aScheme, wordsFor } from '../support/proposals'
import { asked, statusOf } from '../support/requests'

async function aBench(work: Work) {
  const edition = await anEdition(work.tx, { phase: 'consultation' })
  const viewer = await bring(work.tx, 'moderatorOnDuty')
  const post = (form: Record<string, string>, id = '1') => asked(work, { viewer, address: '/moderation/x/y?q=rue&theme=3', params: { slug: edition.slug, id }, form })
  return { edition, post }
}

const rows = async (work: Work) => (await work.tx.execute<{ n: number }>(sql`
  select (select count(*) from verdict) + (select count(*) from journal_line) + (select count(*) from letter) + (select count(*) from phase_move) as n`))[0]?.n

describe('Les formulaires de la modération', () => {
  test('reviennent avec ce qui est à corriger, et n’écrivent rien', () =>
    inRolledBackWork(async (work) => {
      const { edition, post } = await aBench(work)
      const [contribution, proposal, scheme] = [await aContributionOf(work.tx, edition), await aProposal(work.tx, edition), await aScheme(work.tx)]
      const before = await rows(work)
      const box = { [`contribution-${contribution}`]: 'on' }
      const long = 'a'.repeat(2001)
      const id = String(contribution)
      const answers = [
        regroupTicked(post({ proposalId: String(proposal) })), regroupTicked(post({ ...box, proposalId: '' })), regroupTicked(post({ ...box, proposalId: 'DROP' })),
        makeNew(post({ ...box, title: 'abc', summary: 'court', themeId: 'x' })), makeNew(post({})),
        rejectOne(post({ reason: 'court' }, id)), rejectOne(post({ reason: long }, id)), redirectOne(post({ schemeId: scheme, reason: '\u202e \u0000' }, id)), redirectOne(post({ reason: 'Un motif bien assez long.' }, id)),
        check(post({ kind: 'vote', boundary: 'opens', to: '2027-03-28T02:30', reason: 'Un motif bien assez long.' })), move(post({ kind: 'ballot', boundary: 'opens', to: 'demain', reason: '' })),
      ]
      expect(await Promise.all(answers.map(statusOf))).toEqual(answers.map(() => 422))
      expect(await rows(work)).toBe(before)
    }))

  test('mènent à la page suivante, filtres gardés, une fois l’acte fait', () =>
    inRolledBackWork(async (work) => {
      const { edition, post } = await aBench(work)
      const contribution = await aContributionOf(work.tx, edition)
      const proposal = await aProposal(work.tx, edition)
      const answer = await regroupTicked(post({ [`contribution-${contribution}`]: 'on', proposalId: String(proposal) }))
      if (!(answer instanceof Response)) throw new Error('the act was refused')
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toBe(`/moderation/${edition.slug}/regroupement?q=rue&theme=3`)
      expect(await statusOf(regroupTicked(post({ [`contribution-${contribution}`]: 'on', proposalId: String(proposal) })))).toBe(409)
      expect(await statusOf(undo(post({}, String(contribution))))).toBe(303)
      expect(await statusOf(undo(post({}, String(contribution))))).toBe(409)
      const { title, summary, themeId } = await wordsFor(work.tx, edition)
      expect(await statusOf(makeNew(post({ [`contribution-${contribution}`]: 'on', title, summary, themeId: String(themeId) })))).toBe(303)
    }))

  test('vérifier une date n’écrit rien ; la déplacer, oui ; une fois le vote ouvert elle attend', () =>
    inRolledBackWork(async (work) => {
      const { edition, post } = await aBench(work)
      const to = new Date((edition.calendar.at(-1)?.closesAt.getTime() ?? 0) + 86_400_000)
      const form = { kind: 'launch', boundary: 'closes', to: toParisLocal(to), reason: 'Les projets demandent plus de temps.' }
      const before = await rows(work)
      expect(await check(post(form))).toMatchObject({ data: { checked: { reason: form.reason, to: form.to } } })
      expect(await rows(work)).toBe(before)
      expect(await statusOf(move(post(form)))).toBe(303)
      expect(toParisLocal((await findEdition(work.tx, edition.slug)).calendar.at(-1)?.closesAt ?? to)).toBe(form.to)
      expect(await statusOf(move(post({ ...form, boundary: 'opens', to: '2020-01-01T12:00' })))).toBe(409)
    }))

  test('dès le vote ouvert, regrouper est refusé par un envoi fabriqué', () =>
    inRolledBackWork(async (work) => {
      const { edition, post } = await aBench(work)
      const [contribution, proposal] = [await aContributionOf(work.tx, edition), await aProposal(work.tx, edition)]
      await placeCalendar(work.tx, edition.id, 'vote', 'just-opened')
      const before = await rows(work)
      expect(await statusOf(regroupTicked(post({ [`contribution-${contribution}`]: 'on', proposalId: String(proposal) })))).toBe(409)
      const reason = 'Un motif bien assez long.'
      const refused = await rejectOne(post({ reason }, String(contribution)))
      expect(await statusOf(refused)).toBe(409)
      const page = await readDecision(work.tx, edition.slug, contribution)
      const verdict = { kind: 'rejected', decidedAt: edition.at.toISOString(), reason: 'Le motif d’une collègue.' } as const
      for (const shown of [page, { ...page, frozen: null, contribution: { ...page.contribution, verdict } }])
        expect(renderToStaticMarkup(createElement(DecideContribution, { page: shown, outcome: (refused as { data: DecisionOutcome }).data }))).toContain(`<p>${reason}</p>`)
      expect(await rows(work)).toBe(before)
    }))
})

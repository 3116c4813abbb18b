import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Context } from '~/context'
import { Became } from '~/contributions/became'
import { ContributionPage } from '~/contributions/contribution-page'
import { findContribution } from '~/contributions/find-contribution.server'
import { findDraft } from '~/contributions/find-draft.server'
import type { Viewer } from '~/identity/viewer'
import { action as deposit } from '~/routes/consultations.$slug.contributions.nouvelle.$form'
import { action as autosave } from '~/routes/consultations.$slug.contributions.nouvelle.$form_.brouillon'
import { loader as published } from '~/routes/consultations.$slug.contributions.$id.publiee'
import { action as publish } from '~/routes/consultations.$slug.contributions.$id.relire'
import { redirectContribution } from '~/proposals/redirect-contribution.server'
import type { Work } from '~/work.server'
import { keys } from '../support/ledger'
import { bring } from '../support/characters'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import { aContribution, answering, themeOf } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { aContributionOf, aRegrouping, aScheme } from '../support/proposals'
import { nearbyOf } from '../support/near'

type Answer = { data: { errors?: { field: string }[]; typed?: Record<string, string>; refusal?: string | null }; init: ResponseInit | null }

/** What an action is given: who looks, what was sent, where. */
function sent(work: Work, viewer: Viewer | null, params: Record<string, string>, fields: Record<string, string>) {
  const context: Pick<Context, 'db' | 'viewer' | 'perform' | 'publicUrl' | 'nearby'> = {
    nearby: nearbyOf(work.tx),
    db: Object.assign(work.tx, { $client: undefined as never }), viewer: async () => viewer, perform: (verb) => verb(work), publicUrl: 'https://exemple.invalid',
  }
  const request = new Request('https://exemple.invalid/formulaire', { method: 'POST', body: new URLSearchParams(fields) })
  return { context: context as Context, request, params }
}

const statusOf = (answer: unknown) => (answer instanceof Response ? answer.status : (answer as Answer).init?.status)
const WHOLE = { title: 'Répondre le soir', text: 'Notre standard reçoit quatre-vingt-dix appels par jour.', beneficiaries: 'Habitants' }

describe('Le formulaire de dépôt', () => {
  test('rend ce qui a été tapé quand c’est trop long, et n’écrit rien', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      const title = 'x'.repeat(121)
      const answer = (await deposit(sent(work, viewer, { slug: edition.slug, form: 'besoin' }, { title, text: 'gardé' }))) as Answer
      expect([statusOf(answer), answer.data.errors?.[0]?.field, answer.data.typed?.['title'], answer.data.typed?.['text']]).toEqual([422, 'title', title, 'gardé'])
      expect(await findDraft(work.tx, edition.id, 'need', viewer)).toBeNull()
    }))

  test('garde le brouillon même incomplet, et dit ce qui manque', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      const answer = (await deposit(sent(work, viewer, { slug: edition.slug, form: 'besoin' }, { title: 'Un début', suite: 'relire' }))) as Answer
      expect([statusOf(answer), answer.data.errors?.map(({ field }) => field)]).toEqual([422, ['text', 'theme', 'beneficiaries']])
      expect((await findDraft(work.tx, edition.id, 'need', viewer))?.typed.title).toBe('Un début')
    }))

  test('garde le brouillon dont un besoin n’est pas connu, le dit, et n’en vient pas à la relecture', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      const params = { slug: edition.slug, form: 'solution' }
      const fields = { ...WHOLE, theme: String(await themeOf(work.tx, edition)), ...answering(999_999_999) }
      const kept = await autosave(sent(work, viewer, params, fields))
      expect([kept.status, (await kept.json()).toCorrect]).toEqual([200, expect.stringContaining('n°\u00a0999999999')])
      for (const suite of ['relire', 'rester']) {
        const answer = (await deposit(sent(work, viewer, params, { ...fields, suite }))) as Answer
        expect([statusOf(answer), answer.data.errors?.map(({ field }) => field), answer.data.typed?.['title']]).toEqual([422, ['answers'], WHOLE.title])
      }
      expect((await findDraft(work.tx, edition.id, 'solution', viewer))?.typed.title).toBe(WHOLE.title)
    }))

  test('ignore auteur, territoire et profil glissés dans le formulaire', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      const forged = { authorId: (await bring(work.tx, 'agentOfAurillac')).personId, territoryId: '1', territory_id: '1', authorProfile: 'partner', organisation: 'Faux', publishedAt: '2020-01-01', id: '1' }
      const params = { slug: edition.slug, form: 'besoin' }
      const gone = (await deposit(sent(work, viewer, params, { ...WHOLE, ...forged, theme: String(await themeOf(work.tx, edition)) }))) as Response
      const id = gone.headers.get('location')?.match(/(\d+)\/relire$/)?.[1] ?? ''
      const published = () => publish(sent(work, viewer, { slug: edition.slug, id }, forged))
      expect([statusOf(await published()), statusOf(await published())]).toEqual([303, 303])
      expect(await findContribution(work.tx, edition.id, Number(id), viewer.personId)).toMatchObject({ mine: true, territory: { code: '15187' }, authorProfile: 'elected', organisation: '' })
    }))

  test.each([
    ['une personne sans droit', 'partner', 'open', 403],
    ['trop tôt', 'mayorOfSaintFlour', 'before-opening', 409],
    ['trop tard', 'mayorOfSaintFlour', 'just-closed', 409],
  ] as const)('refuse %s, la phrase et la saisie rendues', (_why, who, moment, status) =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation', moment })
      const answer = (await deposit(sent(work, await bring(work.tx, who), { slug: edition.slug, form: 'besoin' }, WHOLE))) as Answer
      expect([statusOf(answer), answer.data.typed?.['title']]).toEqual([status, WHOLE.title])
      expect(answer.data.refusal).toBeTruthy()
    }))

  test('n’a pas de troisième formulaire, et l’enregistrement automatique répond 401 sans session', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      await expect(deposit(sent(work, viewer, { slug: edition.slug, form: 'idee' }, {}))).rejects.toHaveProperty('status', 404)
      const params = { slug: edition.slug, form: 'besoin' }
      expect((await autosave(sent(work, null, params, WHOLE))).status).toBe(401)
      expect((await autosave(sent(work, viewer, params, { title: 'x'.repeat(121) }))).status).toBe(422)
      expect(await (await autosave(sent(work, viewer, params, WHOLE))).json()).toEqual({ savedAt: (await work.at()).toISOString(), toCorrect: '', near: [] })
    }))
})

test('Une contribution promue seule à l’ouverture du vote n’est pas dite rapprochée d’autres, une regroupée l’est', () =>
  inRolledBackWork(async (work) => {
    const edition = await anEdition(work.tx, { phase: 'vote' })
    const [alone, one, another] = [await aContributionOf(work.tx, edition), await aContributionOf(work.tx, edition), await aContributionOf(work.tx, edition)]
    const proposal = await aProposal(work.tx, edition)
    for (const id of [one, another]) await aRegrouping(work.tx, edition, id, proposal)
    await freezeBallot(work, edition.slug, keys)
    const said = async (id: number) => renderToStaticMarkup(createElement(Became, { slug: edition.slug, verdict: (await findContribution(work.tx, edition.id, id, null)).verdict }))
    expect(await said(alone)).toContain('elle est devenue une proposition à elle seule')
    expect(await said(alone)).not.toContain('rapprochée')
    expect(await said(one)).toContain('rapprochée d’autres contributions')
  }))

test('Le HTML et les liens dangereux d’une contribution sont montrés, jamais interprétés', () =>
  inRolledBackWork(async (work) => {
    const edition = await anEdition(work.tx, { phase: 'consultation' })
    const id = await aContribution(work.tx, edition, { title: '<img src=x onerror=alert(1)>', text: '<script>alert(1)</script> un texte assez long' })
    const contribution = { ...(await findContribution(work.tx, edition.id, id, null)), address: 'javascript:alert(1)' }
    const html = renderToStaticMarkup(createElement(ContributionPage, { slug: edition.slug, contribution, frozen: null, isOpen: true, same: null }))
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).not.toMatch(/<script|<img|href="javascript/)
  }))

test('Une contribution étudiée n’est plus dite modifiable, et n’attend de solution que si elle mène à une proposition', () =>
  inRolledBackWork(async (work) => {
    const edition = await anEdition(work.tx, { phase: 'consultation' })
    const author = await bring(work.tx, 'mayorOfSaintFlour')
    const moderator = await bring(work.tx, 'moderatorOnDuty')
    const id = await aContribution(work.tx, edition, { author })
    const shown = async () => published(sent(work, author, { slug: edition.slug, id: String(id) }, {}))
    const page = async () => renderToStaticMarkup(createElement(ContributionPage, { slug: edition.slug, contribution: await findContribution(work.tx, edition.id, id, null), frozen: null, isOpen: true, same: null }))
    expect(await shown()).toMatchObject({ frozen: null, verdict: null })
    expect((await shown()).steps.map(({ title }) => title)).toEqual(['Elle est encore à vous', 'Elle est étudiée', 'Le vote'])
    expect(await page()).toContain('Présenter une solution')
    await redirectContribution(work, { slug: edition.slug, contributionId: id, schemeId: await aScheme(work.tx), reason: 'Cela relève d’un autre financement.', moderator })
    expect(await shown()).toMatchObject({ frozen: expect.stringContaining('a déjà traité'), verdict: { kind: 'redirected' }, steps: [] })
    expect(await page()).not.toContain('Présenter une solution')
  }))

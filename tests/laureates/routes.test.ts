import { describe, expect, test } from 'vitest'
import { confirmDesignation } from '~/laureates/confirm-designation.server'
import { listProjects } from '~/laureates/list-projects.server'
import { loader as layout } from '~/routes/consultations.$slug'
import { loader as laureates } from '~/routes/consultations.$slug.laureats'
import { loader as project } from '~/routes/consultations.$slug.projets.$id'
import { loader as projects } from '~/routes/consultations.$slug.projets._index'
import { loader as desk } from '~/routes/moderation.$slug.laureats'
import { action as begin } from '~/routes/moderation.$slug.laureats._index'
import { action as drop } from '~/routes/moderation.$slug.laureats.abandon'
import { action as add } from '~/routes/moderation.$slug.laureats.ajout'
import { action as confirm } from '~/routes/moderation.$slug.laureats.confirmation'
import { action as send } from '~/routes/moderation.$slug.laureats.envoi'
import { action as takeBack } from '~/routes/moderation.$slug.laureats.reprise'
import { action as remove } from '~/routes/moderation.$slug.laureats.retrait'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { aLaunch, aSentList } from '../support/laureates'
import { asked, statusOf } from '../support/requests'

const acts = { begin, add, remove, send, takeBack, drop, confirm }

const at = (work: Work, slug: string, viewer: Viewer | null, form?: Record<string, string>, id?: number) =>
  asked(work, { viewer, params: { slug, ...(id && { id: String(id) }) }, ...(form && { form }) })

describe.each(Object.keys(acts) as (keyof typeof acts)[])('« %s » dans la modération', (act) => {
  test.each([['une visiteuse', null, 401], ['une élue', 'mayorOfSaintFlour', 403], ['un administrateur', 'administrator', 403]] as const)('par %s est refusé', (_who, who, status) =>
    inRolledBackWork(async (work) => {
      const { edition } = await aLaunch(work)
      const viewer = who && (await bring(work.tx, who))
      expect(await statusOf(acts[act](at(work, edition.slug, viewer, {})))).toBe(status)
      expect(await statusOf(desk(at(work, edition.slug, viewer)))).toBe(viewer ? status : 302)
    }))

  test.each([['before-opening'], ['just-closed']] as const)('%s : refusé par 409 ou 422, et rien n’est public', (moment) =>
    inRolledBackWork(async (work) => {
      const { edition, preparer, proposalId, applicationId } = await aLaunch(work, { moment })
      const form = { proposal: String(proposalId), carrier: `application-${applicationId}`, title: 'Trop tôt, trop tard', amount: '1', laureate: '1', reason: 'Un motif assez long.', seen: '2027-01-01T00:00:00Z' }
      const status = await statusOf(acts[act](at(work, edition.slug, preparer, form)))
      expect(status).toBe(409)
      expect((await laureates(at(work, edition.slug, null))).page.total).toBe(0)
    }))
})

test('Rien n’est public avant la confirmation ; tout l’est après, du lauréat au projet', () =>
  inRolledBackWork(async (work) => {
    const launch = await aLaunch(work)
    const { edition, confirmer } = launch
    const seen = await aSentList(work, launch, [12_000_050])
    const visitor = at(work, edition.slug, null)
    expect(await laureates(visitor)).toMatchObject({ page: { total: 0, items: [], publishedAt: null }, when: 'La désignation est en cours.' })
    expect((await projects(visitor)).page.total).toBe(0)
    expect((await layout(visitor)).act?.label).toBe('Où en est la désignation')
    expect(JSON.stringify(await laureates(visitor))).not.toContain('Le lauréat n° 1')

    expect(await statusOf(confirm(at(work, edition.slug, confirmer, { seen: seen.toISOString() })))).toBe(303)
    expect((await layout(visitor)).act?.label).toBe('Voir les lauréats')
    expect(await laureates(visitor)).toMatchObject({ page: { total: 1, amountCents: 12_000_050 } })
    const [made] = (await listProjects(work.tx, edition.id, { limit: 1 })).items
    expect(await project(at(work, edition.slug, null, undefined, made?.id))).toMatchObject({ project: { title: 'Le lauréat n° 1', territory: { name: 'Saint-Flour' } }, milestones: [{ late: false }, { late: false }] })
  }))

test('Une ligne refusée revient avec ce qui a été tapé', () =>
  inRolledBackWork(async (work) => {
    const { edition, preparer, proposalId, applicationId } = await aLaunch(work, { envelopeCents: 100 })
    await begin(at(work, edition.slug, preparer, {}))
    const form = { proposal: String(proposalId), carrier: `application-${applicationId}`, title: 'Un projet trop cher', amount: '12 345,60' }
    const over = await add(at(work, edition.slug, preparer, form))
    expect(await statusOf(over)).toBe(409)
    expect(over).toMatchObject({ data: { refusal: expect.stringContaining('dépasse l’enveloppe'), typed: { title: 'Un projet trop cher', amount: '12345,60', carrier: `application-${applicationId}` } } })
    const wrong = await add(at(work, edition.slug, preparer, { ...form, amount: 'douze', title: 'x\n' }))
    expect(await statusOf(wrong)).toBe(422)
    expect(wrong).toMatchObject({ data: { errors: [{ field: 'title' }, { field: 'amount' }], typed: { amount: 'douze' } } })
  }))

test('La personne qui a préparé voit pourquoi elle ne peut pas publier', () =>
  inRolledBackWork(async (work) => {
    const launch = await aLaunch(work)
    const { edition, preparer, confirmer } = launch
    const seen = await aSentList(work, launch, [100])
    expect((await desk(at(work, edition.slug, preparer))).why.confirm).toMatch(/une autre personne de la modération/)
    expect((await desk(at(work, edition.slug, confirmer))).why.confirm).toBeNull()
    expect(await statusOf(confirm(at(work, edition.slug, preparer, { seen: seen.toISOString() })))).toBe(403)
    await confirmDesignation(work, edition.slug, confirmer.personId, { seen })
  }))

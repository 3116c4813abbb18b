import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { contribution } from '~db/schema/contributions'
import type { Context } from '~/context'
import { findContribution } from '~/contributions/find-contribution.server'
import { findDraft } from '~/contributions/find-draft.server'
import { readChoice, searchNeeds } from '~/contributions/need-choice.server'
import type { NeedChoice } from '~/contributions/need-choice'
import type { Viewer } from '~/identity/viewer'
import { action as edit } from '~/routes/consultations.$slug.contributions.$id.modifier'
import { action as deposit, loader as opened } from '~/routes/consultations.$slug.contributions.nouvelle.$form'
import { loader as besoins } from '~/routes/consultations.$slug.contributions.besoins'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { aContribution, answering, themeOf } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'

type Answer = { data: { errors: { field: string; message: string }[]; typed: Record<string, string>; choice: NeedChoice | null; seen?: string }; init: ResponseInit | null }

/** What a route is given: who looks, what was sent, where. */
function asked(work: Work, viewer: Viewer | null, params: Record<string, string>, request: Request) {
  const context: Pick<Context, 'db' | 'viewer' | 'perform' | 'publicUrl'> = {
    db: Object.assign(work.tx, { $client: undefined as never }), viewer: async () => viewer, perform: (verb) => verb(work), publicUrl: 'https://exemple.invalid',
  }
  return { context: context as Context, request, params }
}

const form = (fields: Record<string, string>) => new Request('https://exemple.invalid/formulaire', { method: 'POST', body: new URLSearchParams(fields) })
const titles = (needs: readonly { title: string }[] | undefined) => needs?.map(({ title }) => title)
const WHOLE = { title: 'Allô Mairie', text: 'Un standard qui répond la nuit et le week-end.', beneficiaries: 'Habitants' }

describe('La recherche des besoins d’une solution', () => {
  test('trouve par le titre, la collectivité ou le numéro, et rien d’autre que des besoins publiés de l’édition', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const lamps = await aContribution(work.tx, edition, { title: 'Signaler un lampadaire en panne' })
      await aContribution(work.tx, edition, { title: 'Un autre besoin', text: 'Il y est question de lampadaires, plus loin.' })
      await aContribution(work.tx, await anEdition(work.tx, { phase: 'consultation' }), { title: 'Lampadaires d’une autre édition' })
      const gone = await aContribution(work.tx, edition, { title: 'Lampadaires, retiré depuis' })
      await work.tx.update(contribution).set({ withdrawnAt: edition.at, withdrawnReason: 'Déposé en double.' }).where(eq(contribution.id, gone))
      const solution = await aContribution(work.tx, edition, { kind: 'solution', title: 'Des lampadaires qui parlent' })
      const search = (words: string) => searchNeeds(work.tx, edition.id, words)

      expect(await search('LAMPADAIRE')).toMatchObject({ total: 2, told: '' })
      expect(titles((await search('lampadaire')).found)).toEqual(['Signaler un lampadaire en panne', 'Un autre besoin'])
      expect((await search('saint flour')).total).toBe(2)
      expect(await search(`n° ${lamps}`)).toMatchObject({ found: [{ id: lamps, territory: { code: '15187' } }], told: '' })
      expect(await search(String(solution))).toEqual({ found: [], total: 0, told: `Le n°\u00a0${solution} est une solution\u00a0: seuls des besoins peuvent être choisis ici.` })
      expect((await search(String(gone))).told).toContain('a été retiré')
      for (const nothing of ['', '…', 'zzzz']) expect(await search(nothing)).toEqual({ found: [], total: 0, told: '' })
    }))

  test('répond à qui tape, sans session', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const id = await aContribution(work.tx, edition, { title: 'Signaler un lampadaire en panne' })
      const at = (words: string) => besoins(asked(work, null, { slug: edition.slug }, new Request(`https://exemple.invalid/besoins?${new URLSearchParams({ recherche: words })}`)))
      expect(await (await at('lampadaire')).json()).toEqual({ found: [expect.objectContaining({ id })], total: 1, told: '' })
      expect((await at('x'.repeat(5000))).status).toBe(200)
      expect((await at('\0')).status).toBe(200)
    }))
})

describe('Le choix des besoins, sans JavaScript', () => {
  test('montre ce qui est trouvé dans le même formulaire, tout ce qui est tapé et coché gardé', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      const [lamps, roads] = [await aContribution(work.tx, edition, { title: 'Signaler un lampadaire' }), await aContribution(work.tx, edition, { title: 'Signaler un nid de poule' })]
      const send = async (fields: Record<string, string>) => (await deposit(asked(work, viewer, { slug: edition.slug, form: 'solution' }, form({ ...WHOLE, ...fields })))) as Answer

      const found = await send({ ...answering(lamps), recherche: 'signaler', suite: 'chercher' })
      expect([found.init?.status, found.data.errors, found.data.typed['text']]).toEqual([200, [], WHOLE.text])
      expect([titles(found.data.choice?.chosen), titles(found.data.choice?.found), found.data.choice?.search]).toEqual([['Signaler un lampadaire'], ['Signaler un nid de poule'], 'signaler'])
      expect(await findDraft(work.tx, edition.id, 'solution', viewer)).toMatchObject({ typed: { title: WHOLE.title }, needs: [lamps] })

      const { seen = '' } = found.data
      expect((await send({ seen, recherche: 'poule', suite: 'entree' })).data.choice?.found).toMatchObject([{ id: roads }])
      expect((await send({ seen, recherche: 'poule', recherchee: 'poule', suite: 'entree' })).data.errors).toMatchObject([{ field: 'theme' }])
      expect((await send({ title: 'x'.repeat(121), recherche: 'poule', suite: 'chercher', ...answering(lamps) })).data.choice).toMatchObject({ chosen: [{ id: lamps }], found: [{ id: roads }] })
    }))

  test('part du besoin dont on vient, et dit pourquoi quand ce n’en est pas un', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      const [need, solution] = [await aContribution(work.tx, edition), await aContribution(work.tx, edition, { kind: 'solution' })]
      const from = (number: number | string) => opened(asked(work, viewer, { slug: edition.slug, form: 'solution' }, new Request(`https://exemple.invalid/formulaire?besoin=${number}`)))
      expect(await from(need)).toMatchObject({ errors: [], choice: { chosen: [{ id: need }] } })
      expect(await from(solution)).toMatchObject({ errors: [{ message: expect.stringContaining('est une solution') }], choice: { chosen: [] } })
      expect(await from('x')).toMatchObject({ errors: [], choice: { chosen: [] } })
    }))

  test('refuse une solution cochée de force, et la publiée ne change pas', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const author = await bring(work.tx, 'mayorOfSaintFlour')
      const [need, own, other] = [await aContribution(work.tx, edition), await aContribution(work.tx, edition, { kind: 'solution', author }), await aContribution(work.tx, edition, { kind: 'solution' })]
      const fields = { ...WHOLE, theme: String(await themeOf(work.tx, edition)), seen: edition.at.toISOString() }
      const send = (more: Record<string, string>) => edit(asked(work, author, { slug: edition.slug, id: String(own) }, form({ ...fields, ...more })))
      const links = async () => (await findContribution(work.tx, edition.id, own, null)).links.map(({ id }) => id)

      const refused = (await send(answering(need, other))) as Answer
      expect([refused.init?.status, refused.data.errors]).toEqual([422, [{ field: 'answers', message: `Le n°\u00a0${other} est une solution\u00a0: seuls des besoins peuvent être choisis ici.` }]])
      expect([refused.data.choice?.chosen.map(({ id }) => id), await links()]).toEqual([[need], []])

      const found = (await send({ ...answering(need), recherche: 'besoin', suite: 'chercher', seen: new Date(0).toISOString() })) as Answer
      expect([found.data.choice?.chosen.length, await links(), (await findContribution(work.tx, edition.id, own, null)).title]).toEqual([1, [], 'Un besoin déjà publié'])
      expect(await send(answering(need))).toMatchObject({ status: 303 })
      expect(await links()).toEqual([need])
      expect(await readChoice(work.tx, edition.id, 'need', [need])).toBeNull()
    }))
})

import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { contribution, contributionVersion } from '~db/schema/contributions'
import { attachment, person } from '~db/schema/identity'
import { findContribution } from '~/contributions/find-contribution.server'
import { findDraft } from '~/contributions/find-draft.server'
import { publishContribution } from '~/contributions/publish-contribution.server'
import { saveDraft } from '~/contributions/save-draft.server'
import { bring } from '../support/characters'
import { aContribution, answering, closeConsultation, themeOf, typed } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'

describe('Le brouillon', () => {
  test('est gardé comme il a été tapé, incomplet compris, et retrouvé', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      const save = (title: string, seen: Date | null) => saveDraft(work, { slug: edition.slug, kind: 'need', viewer, seen, typed: typed('', { title, text: '  <b>gras</b> & « guillemets »\n\nligne' }) })
      const first = await save('Un', null)
      const second = await save('Un chatbot', 'id' in first ? first.savedAt : null)
      expect(second).toEqual({ id: 'id' in first && first.id, editionId: edition.id, savedAt: await work.at(), errors: [] })
      expect((await findDraft(work.tx, edition.id, 'need', viewer))?.typed).toMatchObject({ title: 'Un chatbot', text: '  <b>gras</b> & « guillemets »\n\nligne', theme: '' })
      expect(await findDraft(work.tx, edition.id, 'solution', viewer)).toBeNull()
      expect(await findDraft(work.tx, edition.id, 'need', await bring(work.tx, 'agentOfSaintFlour'))).toBeNull()
    }))

  test('n’est jamais remplacé par une page qui en a lu un autre, et l’est par qui l’a relu', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      const save = (title: string, seen: Date | null, ...needs: number[]) =>
        saveDraft(work, { slug: edition.slug, kind: 'solution', viewer, seen, typed: typed('', { title, ...answering(...needs) }) })
      const need = await aContribution(work.tx, edition)
      const first = await save('Le premier onglet', null, need)
      if (!('id' in first)) throw new Error('the draft was refused')
      const stale = { refused: 'draft-changed-meanwhile', savedAt: first.savedAt }
      expect(await save('Le second onglet', null, need)).toEqual(stale)
      expect(await save('Le second onglet', new Date(first.savedAt.getTime() - 1), need)).toEqual(stale)
      expect(await save('Le premier onglet', null)).toEqual(stale)
      expect(await findDraft(work.tx, edition.id, 'solution', viewer)).toMatchObject({ typed: { title: 'Le premier onglet' }, needs: [need] })
      expect(await save('Le premier onglet', null, need)).toMatchObject({ id: first.id })
      expect(await save('Le second onglet', first.savedAt)).toMatchObject({ id: first.id })
      expect(await findDraft(work.tx, edition.id, 'solution', viewer)).toMatchObject({ typed: { title: 'Le second onglet' }, needs: [] })
    }))

  test.each(['before-opening', 'just-closed'] as const)('n’est pas gardé quand la consultation n’est pas ouverte (%s)', (moment) =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation', moment })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      expect(await saveDraft(work, { slug: edition.slug, kind: 'need', viewer, seen: null, typed: typed('') })).toHaveProperty('refused', moment === 'just-closed' ? 'phase-closed' : 'phase-not-open')
      expect(await work.tx.$count(contribution, eq(contribution.editionId, edition.id))).toBe(0)
    }))

  test('refuse le thème d’une autre édition, et garde tout le reste quand un besoin n’en est pas un', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const other = await anEdition(work.tx, { phase: 'consultation' })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      const elsewhere = await aContribution(work.tx, other)
      const solution = await aContribution(work.tx, edition, { kind: 'solution' })
      const save = (theme: number | '', ...needs: (number | string)[]) => saveDraft(work, { slug: edition.slug, kind: 'solution', viewer, seen: null, typed: typed(theme, answering(...needs)) })
      expect(await save(await themeOf(work.tx, other))).toMatchObject({ refused: 'incomplete', errors: [{ field: 'theme' }] })
      const need = await aContribution(work.tx, edition)
      const draft = await aContribution(work.tx, edition, { title: 'Un brouillon que personne ne doit deviner' })
      await work.tx.update(contribution).set({ publishedAt: null }).where(eq(contribution.id, draft))
      const withdrawn = await aContribution(work.tx, edition)
      await work.tx.update(contribution).set({ withdrawnAt: edition.at, withdrawnReason: 'Déposé en double.' }).where(eq(contribution.id, withdrawn))
      for (const [number, why] of [
        [solution, `Le n°\u00a0${solution} est une solution\u00a0: seuls des besoins peuvent être choisis ici.`],
        [elsewhere, `Le n°\u00a0${elsewhere} est d’une autre consultation\u00a0: seuls les besoins de celle-ci peuvent être choisis.`],
        [withdrawn, `Le besoin n°\u00a0${withdrawn} a été retiré\u00a0: il ne peut plus être choisi.`],
        [draft, `Aucun besoin publié ne porte le n°\u00a0${draft}.`],
        [999_999_999, 'Aucun besoin publié ne porte le n°\u00a0999999999.'],
      ] as const) {
        expect(await save('', need, number)).toMatchObject({ id: expect.any(Number), errors: [{ field: 'answers', message: why }] })
        expect(await findDraft(work.tx, edition.id, 'solution', viewer)).toMatchObject({ typed: { title: typed('').title }, needs: [need] })
      }
      expect(await save('', need, ...Array.from({ length: 20 }, (_, n) => 900_000 + n))).toMatchObject({ errors: [{ message: expect.stringContaining('vingt besoins au plus') }] })
      expect(await save('', need, '12x')).toMatchObject({ errors: [] })
      await work.tx.update(contribution).set({ withdrawnAt: edition.at, withdrawnReason: 'Déposé en double.' }).where(eq(contribution.id, need))
      expect((await findDraft(work.tx, edition.id, 'solution', viewer))?.needs).toEqual([])
    }))
})

describe('La publication', () => {
  test('rend public le territoire, le profil et la fonction, jamais le nom ; écrit la première version et un courriel', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      const draft = await saveDraft(work, { slug: edition.slug, kind: 'need', viewer, seen: null, typed: typed(await themeOf(work.tx, edition)) })
      if (!('id' in draft)) throw new Error('the draft was refused')
      expect(await publishContribution(work, { slug: edition.slug, id: draft.id, viewer })).toEqual({ id: draft.id })

      const found = await findContribution(work.tx, edition.id, draft.id, null)
      expect(found).toMatchObject({ territory: { code: '15187' }, authorProfile: 'elected', authorFunction: 'Maire', mine: false, versions: [{ number: 1 }] })
      expect(JSON.stringify(found)).not.toMatch(/Vidal|exemple\.invalid/)
      expect(work.touched).toContain(`contributions:${edition.slug}`)
      const letters = await work.tx.execute<{ recipient: string; body: string }>(sql`select recipient, body from letter`)
      expect(letters).toEqual([{ recipient: viewer.email, body: expect.stringContaining(`${work.publicUrl}/consultations/${edition.slug}/contributions/${draft.id}`) }])
    }))

  test('envoyée deux fois, n’a lieu qu’une fois', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      const draft = await saveDraft(work, { slug: edition.slug, kind: 'need', viewer, seen: null, typed: typed(await themeOf(work.tx, edition)) })
      if (!('id' in draft)) throw new Error('the draft was refused')
      const publish = () => publishContribution(work, { slug: edition.slug, id: draft.id, viewer })
      expect([await publish(), await publish()]).toEqual([{ id: draft.id }, { id: draft.id }])
      expect(await work.tx.$count(contributionVersion, eq(contributionVersion.contributionId, draft.id))).toBe(1)
      expect(await work.tx.execute(sql`select from letter`)).toHaveLength(1)
    }))

  test('n’a pas lieu au nom d’une autre collectivité que celle que montrait la relecture', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      const draft = await saveDraft(work, { slug: edition.slug, kind: 'need', viewer, seen: null, typed: typed(await themeOf(work.tx, edition)) })
      if (!('id' in draft)) throw new Error('the draft was refused')
      const publish = (shownFor: string) => publishContribution(work, { slug: edition.slug, id: draft.id, viewer, shownFor })
      for (const shown of ['commune-15014', '']) expect(await publish(shown)).toEqual({ refused: 'acts-for-another', territory: 'Saint-Flour (15)' })
      expect((await findContribution(work.tx, edition.id, draft.id, viewer.personId)).publishedAt).toBeNull()
      expect(await publish('commune-15187')).toEqual({ id: draft.id })
    }))

  test('dit tout ce qui manque, et n’écrit rien', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      const draft = await saveDraft(work, { slug: edition.slug, kind: 'need', viewer, seen: null, typed: typed('', { title: '🙂🙂🙂', text: 'court', beneficiaries: '', address: 'javascript:alert(1)', sourceCode: 'http://exemple.fr' }) })
      if (!('id' in draft)) throw new Error('the draft was refused')
      const outcome = await publishContribution(work, { slug: edition.slug, id: draft.id, viewer })
      expect('errors' in outcome && outcome.errors.map(({ field }) => field)).toEqual(['title', 'text', 'theme', 'beneficiaries', 'address', 'sourceCode'])
      expect((await findContribution(work.tx, edition.id, draft.id, viewer.personId)).publishedAt).toBeNull()
    }))

  test('est refusée une fois la consultation close, et pour le brouillon d’une autre personne', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      const colleague = await bring(work.tx, 'agentOfSaintFlour')
      const draft = await saveDraft(work, { slug: edition.slug, kind: 'need', viewer, seen: null, typed: typed(await themeOf(work.tx, edition)) })
      if (!('id' in draft)) throw new Error('the draft was refused')
      const { id } = draft
      const other = await anEdition(work.tx, { phase: 'consultation' })
      await expect(publishContribution(work, { slug: edition.slug, id, viewer: colleague })).rejects.toHaveProperty('status', 404)
      await expect(publishContribution(work, { slug: other.slug, id, viewer })).rejects.toHaveProperty('status', 404)
      await expect(findContribution(work.tx, edition.id, id, colleague.personId)).rejects.toHaveProperty('status', 404)
      await expect(findContribution(work.tx, edition.id, id, null)).rejects.toHaveProperty('status', 404)
      await closeConsultation(work.tx, edition)
      expect(await publishContribution(work, { slug: edition.slug, id, viewer })).toHaveProperty('refused', 'phase-closed')
    }))

  test('ne se fait plus au nom d’une collectivité dont on vient d’être détaché, la page encore ouverte', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const viewer = await bring(work.tx, 'mayorOfSaintFlour')
      const save = async () => saveDraft(work, { slug: edition.slug, kind: 'need', viewer, seen: null, typed: typed(await themeOf(work.tx, edition)) })
      const draft = await save()
      if (!('id' in draft)) throw new Error('the draft was refused')
      await work.tx.update(attachment).set({ revokedAt: edition.at, revokedReason: 'Mandat terminé.' }).where(eq(attachment.personId, viewer.personId))
      expect(await save()).toEqual({ refused: 'no-territory' })
      expect(await publishContribution(work, { slug: edition.slug, id: draft.id, viewer })).toEqual({ refused: 'no-territory' })
    }))

  test('d’un partenaire sans collectivité se fait au nom de son organisation', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const nobody = await bring(work.tx, 'partner')
      const deposit = (viewer: typeof nobody, kind: 'need' | 'solution', theme: number) => saveDraft(work, { slug: edition.slug, kind, viewer, seen: null, typed: typed(theme) })
      const theme = await themeOf(work.tx, edition)
      await work.tx.update(person).set({ organisation: null }).where(eq(person.id, nobody.personId))
      expect(await deposit(nobody, 'solution', theme)).toEqual({ refused: 'no-organisation' })
      await work.tx.update(person).set({ organisation: 'Association Numérique' }).where(eq(person.id, nobody.personId))
      const viewer = await bring(work.tx, 'partner')
      expect(await deposit(viewer, 'need', theme)).toEqual({ refused: 'profile-does-not-deposit', kind: 'need' })
      const draft = await deposit(viewer, 'solution', theme)
      if (!('id' in draft)) throw new Error('the draft was refused')
      await publishContribution(work, { slug: edition.slug, id: draft.id, viewer })
      expect(await findContribution(work.tx, edition.id, draft.id, null)).toMatchObject({ territory: null, organisation: 'Association Numérique', authorProfile: 'partner' })
    }))
})

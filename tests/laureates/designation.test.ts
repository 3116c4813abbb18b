import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Tx } from '~db/client.server'
import { addLaureate } from '~/laureates/add-laureate.server'
import { cancelDesignation } from '~/laureates/cancel-designation.server'
import { confirmDesignation } from '~/laureates/confirm-designation.server'
import { publishedWords } from '~/laureates/desk-done'
import { readDeskPage } from '~/laureates/desk.server'
import { findDesk } from '~/laureates/find-desk.server'
import { findProject } from '~/laureates/find-project.server'
import { listLaureates } from '~/laureates/list-laureates.server'
import { listProjects } from '~/laureates/list-projects.server'
import { prepareDesignation } from '~/laureates/prepare-designation.server'
import { removeLaureate } from '~/laureates/remove-laureate.server'
import { sendDesignation, takeBackDesignation } from '~/laureates/send-designation.server'
import { addressesInLetters, aFirstCommittee, anApplication, later, lettersOf } from '../support/applications'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { aContributionBehind, aLaunch, aSentList, setEnvelope } from '../support/laureates'

const publicUrl = 'http://site.example'

const rowsOf = async (tx: Tx) => ({
  designations: await tx.execute(sql`select * from designation`),
  laureates: await tx.execute(sql`select * from laureate order by id`),
  projects: await tx.execute(sql`select * from project`),
  letters: await lettersOf(tx),
})
const actsOf = async (tx: Tx) => (await tx.execute<{ act: string }>(sql`select act from journal_line order by id`)).map(({ act }) => act)

describe('Préparer la liste des lauréats', () => {
  test('additionne au centime près, jusqu’au dernier de l’enveloppe', () =>
    inRolledBackWork(async (work) => {
      const launch = await aLaunch(work, { envelopeCents: 1_000_000_000_001 })
      const { edition, preparer, line } = launch
      await prepareDesignation(work, edition.slug, preparer.personId)
      const add = (title: string, amount: number) => addLaureate(work, edition.slug, preparer.personId, line(title, amount))
      for (const [title, amount] of [['Dix centimes', 10], ['Vingt centimes', 20], ['Presque tout', 999_999_999_970]] as const)
        expect(await add(title, amount)).toHaveProperty('laureate')
      expect(await findDesk(work.tx, edition.id)).toMatchObject({ lines: 3, totalCents: 1_000_000_000_000 })
      expect(await add('Deux centimes', 2)).toEqual({ refused: 'over-envelope', overCents: 1, envelopeCents: 1_000_000_000_001 })
      expect(await add('Un centime', 1)).toHaveProperty('laureate')
      expect(await findDesk(work.tx, edition.id)).toMatchObject({ totalCents: 1_000_000_000_001 })
    }))

  test('prend le territoire de la candidature acceptée, ou de la contribution', () =>
    inRolledBackWork(async (work) => {
      const { edition, preparer, line, proposalId } = await aLaunch(work)
      const contributionId = await aContributionBehind(work.tx, edition, proposalId)
      await prepareDesignation(work, edition.slug, preparer.personId)
      await addLaureate(work, edition.slug, preparer.personId, line('Par une candidature', 100))
      await addLaureate(work, edition.slug, preparer.personId, { ...line('Par une contribution', 100), carrier: { kind: 'contribution', id: contributionId } })
      expect((await findDesk(work.tx, edition.id))?.items).toMatchObject([
        { territory: { name: 'Saint-Flour' }, contribution: null }, { territory: { name: 'Saint-Flour' }, contribution: { id: contributionId } },
      ])
    }))

  test('ne connaît pas une candidature qui n’est pas acceptée, ni celle d’une autre proposition ou consultation', () =>
    inRolledBackWork(async (work) => {
      const { edition, preparer, line, referent } = await aLaunch(work)
      const elsewhere = await anEdition(work.tx, { phase: 'launch' })
      const [foreign, other] = [await aProposal(work.tx, elsewhere), await aProposal(work.tx, edition, 'Une carte des équipements')]
      await prepareDesignation(work, edition.slug, preparer.personId)
      const asked = line('Un lauréat', 100)
      const declined = await anApplication(work.tx, edition, other, referent, 'declined')
      for (const wanted of [
        { ...asked, proposal: foreign }, { ...asked, proposal: other },
        { ...asked, proposal: other, carrier: { kind: 'application' as const, id: declined } },
        { ...asked, carrier: { kind: 'contribution' as const, id: 1 } },
      ]) await expect(addLaureate(work, edition.slug, preparer.personId, wanted)).rejects.toMatchObject({ status: 404 })
    }))

  test('refuse une proposition que le comité n’a pas retenue, et deux lauréats du même titre', () =>
    inRolledBackWork(async (work) => {
      const { edition, preparer, line, proposalId } = await aLaunch(work)
      await prepareDesignation(work, edition.slug, preparer.personId)
      await addLaureate(work, edition.slug, preparer.personId, line('Le même titre', 100))
      expect(await addLaureate(work, edition.slug, preparer.personId, line('Le même titre', 100))).toEqual({ refused: 'title-twice', title: 'Le même titre' })
      await aFirstCommittee(work.tx, edition, { [proposalId]: 'not-kept' })
      expect(await addLaureate(work, edition.slug, preparer.personId, line('Un autre', 100))).toEqual({ refused: 'proposal-not-kept' })
    }))

  test('n’appartient qu’à qui l’a commencée, jusqu’à ce qu’elle soit abandonnée avec son motif', () =>
    inRolledBackWork(async (work) => {
      const { edition, preparer, confirmer, line } = await aLaunch(work)
      const begun = await prepareDesignation(work, edition.slug, preparer.personId)
      expect(await prepareDesignation(work, edition.slug, preparer.personId)).toEqual(begun)
      expect(await prepareDesignation(work, edition.slug, confirmer.personId)).toEqual({ refused: 'prepared-by-another' })
      expect(await addLaureate(work, edition.slug, confirmer.personId, line('Un lauréat', 1))).toEqual({ refused: 'prepared-by-another' })
      expect(await cancelDesignation(work, edition.slug, confirmer.personId, 'court')).toEqual({ refused: 'reason-too-short' })
      expect(await cancelDesignation(work, edition.slug, confirmer.personId, 'Le comité se réunit à nouveau.')).toHaveProperty('cancelledAt')
      expect(await prepareDesignation(work, edition.slug, confirmer.personId)).toHaveProperty('designation')
      expect(await actsOf(work.tx)).toEqual(['prepare-laureates', 'cancel-laureates', 'prepare-laureates'])
    }))

  test('ne change plus une fois transmise, sauf rendue à la préparation', () =>
    inRolledBackWork(async (work) => {
      const launch = await aLaunch(work)
      const { edition, preparer, confirmer, line } = launch
      await aSentList(work, launch, [100])
      const [first] = (await findDesk(work.tx, edition.id))?.items ?? []
      expect(await addLaureate(work, edition.slug, preparer.personId, line('Un de plus', 1))).toMatchObject({ refused: 'already-sent' })
      expect(await removeLaureate(work, edition.slug, preparer.personId, first?.id ?? 0)).toMatchObject({ refused: 'already-sent' })
      expect(await takeBackDesignation(work, edition.slug, confirmer.personId)).toHaveProperty('designation')
      expect(await removeLaureate(work, edition.slug, preparer.personId, first?.id ?? 0)).toEqual({ removed: first?.id })
      expect(await sendDesignation(work, edition.slug, preparer.personId)).toEqual({ refused: 'empty-list' })
    }))
})

describe('Publier les lauréats', () => {
  test('publie, crée les projets, écrit les lettres et le journal, d’un seul acte', () =>
    inRolledBackWork(async (work) => {
      const launch = await aLaunch(work)
      const { edition, confirmer, referent } = launch
      const seen = await aSentList(work, launch, [12_000_050, 30])
      expect(await listLaureates(work.tx, edition.id, { limit: 10 })).toMatchObject({ total: 0, items: [], publishedAt: null })
      expect(await confirmDesignation(work, edition.slug, confirmer.personId, { seen })).toEqual({ publishedAt: await work.at(), laureates: 2, reach: { people: 1, letters: 1 } })

      const { items, amountCents, publishedAt } = await listLaureates(work.tx, edition.id, { limit: 10 })
      expect([items.length, amountCents, publishedAt]).toEqual([2, 12_000_080, await work.at()])
      expect(items[0]).toMatchObject({ title: 'Le lauréat n° 1', territory: { name: 'Saint-Flour' }, project: { state: 'preparing' } })
      const { project, milestones } = await findProject(work.tx, edition.id, items[0]?.project?.id ?? 0)
      expect(project.milestones).toMatchObject({ reached: 1, total: 2, next: { late: false } })
      expect(milestones.map(({ label }) => label)).toEqual(['Désignation parmi les lauréats', 'Signature de la convention et lancement'])
      expect((await listProjects(work.tx, edition.id, { limit: 1 })).next).toBe(items[0]?.project?.id)
      expect(await lettersOf(work.tx)).toMatchObject([{ recipient: referent.email }, { recipient: referent.email }])
      const home = `${publicUrl}/consultations/${edition.slug}`
      const addresses = await addressesInLetters(work.tx)
      expect(addresses).toEqual([items[1], items[0]].flatMap((told) => [`${home}/projets/${told?.project?.id}`, `${home}/laureats`]))
      expect(await actsOf(work.tx)).toEqual(['prepare-laureates', 'send-laureates', 'confirm-laureates'])
      expect(work.touched).toContain(`laureates:${edition.slug}`)
    }))

  test('n’annonce que les lettres qui partiront, avant comme après', () =>
    inRolledBackWork(async (work) => {
      const launch = await aLaunch(work)
      const { edition, confirmer, referent } = launch
      await work.tx.execute(sql`update person set email = null where id = ${referent.personId}`)
      const seen = await aSentList(work, launch, [100, 200])
      const reach = { people: 1, letters: 0 }
      expect((await readDeskPage(work.tx, edition.slug, confirmer, undefined)).reach).toEqual(reach)
      expect(await confirmDesignation(work, edition.slug, confirmer.personId, { seen })).toMatchObject({ laureates: 2, reach })
      expect(publishedWords(reach).words).toContain('sans adresse connue\u00a0: aucune lettre ne part.')
      expect(await lettersOf(work.tx)).toHaveLength(0)
    }))

  test('écrit aussi à l’auteur de la contribution choisie', () =>
    inRolledBackWork(async (work) => {
      const { edition, preparer, confirmer, line, proposalId } = await aLaunch(work)
      const author = await bring(work.tx, 'agentOfSaintFlour')
      const contributionId = await aContributionBehind(work.tx, edition, proposalId, author)
      await prepareDesignation(work, edition.slug, preparer.personId)
      await addLaureate(work, edition.slug, preparer.personId, { ...line('Par une contribution', 100), carrier: { kind: 'contribution', id: contributionId } })
      const sent = await sendDesignation(work, edition.slug, preparer.personId)
      await confirmDesignation(work, edition.slug, confirmer.personId, { seen: 'sentAt' in sent ? sent.sentAt : new Date(0) })
      expect((await lettersOf(work.tx)).map(({ recipient }) => recipient)).toContain(author.email)
    }))

  test('jamais par la personne qui a préparé : la règle, puis la base elle-même', () =>
    inRolledBackWork(async (work) => {
      const launch = await aLaunch(work)
      const seen = await aSentList(work, launch, [100])
      const before = await rowsOf(work.tx)
      expect(await confirmDesignation(work, launch.edition.slug, launch.preparer.personId, { seen })).toEqual({ refused: 'same-person' })
      expect(await rowsOf(work.tx)).toEqual(before)
      await expect(work.tx.execute(sql`update designation set confirmed_by = prepared_by, confirmed_at = now()`)).rejects.toMatchObject({ cause: { constraint_name: 'designation_by_two_people' } })
    }))

  test('refuse si l’enveloppe a baissé entre-temps, et n’écrit rien', () =>
    inRolledBackWork(async (work) => {
      const launch = await aLaunch(work)
      const seen = await aSentList(work, launch, [600, 500])
      await setEnvelope(work.tx, launch.edition, 1000)
      const before = await rowsOf(work.tx)
      expect(await confirmDesignation(work, launch.edition.slug, launch.confirmer.personId, { seen })).toEqual({ refused: 'over-envelope', overCents: 100, envelopeCents: 1000 })
      expect(await rowsOf(work.tx)).toEqual(before)
    }))

  test('refuse une liste rendue puis transmise à nouveau : ce n’est pas celle qui a été lue', () =>
    inRolledBackWork(async (work) => {
      const launch = await aLaunch(work)
      const { edition, preparer, confirmer, line } = launch
      const seen = await aSentList(work, launch, [100])
      await takeBackDesignation(work, edition.slug, preparer.personId)
      await addLaureate(work, edition.slug, preparer.personId, line('Glissé après coup', 100))
      await sendDesignation(later(work), edition.slug, preparer.personId)
      expect(await confirmDesignation(work, edition.slug, confirmer.personId, { seen })).toEqual({ refused: 'list-changed' })
    }))

  test.each([['before-opening', 'phase-not-open'], ['just-closed', 'phase-closed']] as const)('hors du lancement (%s) est refusé : %s, et n’écrit rien', (moment, refused) =>
    inRolledBackWork(async (work) => {
      const launch = await aLaunch(work)
      const { edition, preparer, confirmer, line } = launch
      const seen = await aSentList(work, launch, [100])
      await placeCalendar(work.tx, edition.id, 'launch', moment)
      const before = await rowsOf(work.tx)
      const answers = [
        await confirmDesignation(later(work), edition.slug, confirmer.personId, { seen }),
        await takeBackDesignation(later(work), edition.slug, confirmer.personId),
        await addLaureate(later(work), edition.slug, preparer.personId, line('Trop tard', 1)),
        await prepareDesignation(later(work), edition.slug, preparer.personId),
      ]
      expect(answers).toEqual(Array(4).fill(expect.objectContaining({ refused, kind: 'launch' })))
      expect(await rowsOf(work.tx)).toEqual(before)
      expect(await listLaureates(work.tx, edition.id, { limit: 10 })).toMatchObject({ total: 0 })
    }))

  test.each(['just-opened', 'before-closing'] as const)('est possible à l’instant %s', (moment) =>
    inRolledBackWork(async (work) => {
      const launch = await aLaunch(work, { moment })
      const seen = await aSentList(work, launch, [100])
      expect(await confirmDesignation(work, launch.edition.slug, launch.confirmer.personId, { seen })).toHaveProperty('publishedAt')
    }))

  test('ne montre rien d’un projet d’une autre consultation', () =>
    inRolledBackWork(async (work) => {
      const launch = await aLaunch(work)
      const seen = await aSentList(work, launch, [100])
      await confirmDesignation(work, launch.edition.slug, launch.confirmer.personId, { seen })
      const [project] = (await listProjects(work.tx, launch.edition.id, { limit: 1 })).items
      const other = await anEdition(work.tx, { phase: 'launch' })
      await expect(findProject(work.tx, other.id, project?.id ?? 0)).rejects.toMatchObject({ status: 404 })
    }))
})

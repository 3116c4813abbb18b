import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { revokeRole } from '~/identity/grant-role.server'
import type { Viewer } from '~/identity/viewer'
import { countVerdicts } from '~/proposals/count-verdicts.server'
import { readDecision } from '~/proposals/decision.server'
import { createProposal } from '~/proposals/create-proposal.server'
import { editProposal } from '~/proposals/edit-proposal.server'
import { redirectContribution } from '~/proposals/redirect-contribution.server'
import { regroup } from '~/proposals/regroup.server'
import { rejectContribution } from '~/proposals/reject-contribution.server'
import { undoVerdict } from '~/proposals/undo-verdict.server'
import { doneWords } from '~/proposals/verdict-words'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { aContributionOf, aRegrouping, aScheme, journalOf, lettersTo, tellAll, wordsFor } from '../support/proposals'

const REASON = 'Cela relève d’un autre financement, ouvert toute l’année.'

async function aBench(work: Work) {
  const edition = await anEdition(work.tx, { phase: 'consultation' })
  const moderator = await bring(work.tx, 'moderatorOnDuty')
  return { edition, moderator, slug: edition.slug }
}

describe('Regrouper', () => {
  test('met plusieurs contributions derrière une proposition, le journalise, et écrit une seule lettre à leur auteur', () =>
    inRolledBackWork(async (work) => {
      const { edition, moderator, slug } = await aBench(work)
      const author = await bring(work.tx, 'mayorOfSaintFlour')
      const proposalId = await aProposal(work.tx, edition)
      const contributionIds = [
        await aContributionOf(work.tx, edition, { author, title: 'Suivre les travaux' }),
        await aContributionOf(work.tx, edition, { author, title: 'Prévenir des rues barrées' }),
        await aContributionOf(work.tx, edition, { author: null }),
      ]
      expect(await regroup(work, { slug, contributionIds, proposalId, moderator })).toEqual({ proposalId, title: 'Faciliter la participation citoyenne', reach: { people: 1, letters: 1 } })
      expect(await countVerdicts(work.tx, edition.id)).toEqual({ regrouped: 3, redirected: 0, rejected: 0, waiting: 0, published: 3 })
      expect([...await journalOf(work.tx, edition)]).toEqual([{ act: 'regroup', object: `proposal:${proposalId}`, reason: null, actorId: moderator.personId }])
      expect(await lettersTo(work.tx, author.email)).toHaveLength(0)
      expect(await tellAll(work, edition)).toBe(1)
      const letters = await lettersTo(work.tx, author.email)
      expect(letters).toHaveLength(1)
      expect(letters[0]?.body).toContain('Suivre les travaux\n  http://site.example/consultations/')
      expect(letters[0]?.body).toContain('proposition n°\u00a01, «\u00a0Faciliter la participation citoyenne\u00a0»')
      expect(work.touched).toEqual(new Set([`edition:${slug}`]))
      await work.tx.execute(sql`set constraints all immediate`)
    }))

  test('fait une proposition nouvelle, sous le numéro suivant', () =>
    inRolledBackWork(async (work) => {
      const { edition, moderator, slug } = await aBench(work)
      await aProposal(work.tx, edition)
      const newProposal = await wordsFor(work.tx, edition)
      const made = await regroup(work, { slug, contributionIds: [await aContributionOf(work.tx, edition)], newProposal, moderator })
      if ('refused' in made) throw new Error(made.refused)
      const [row] = await work.tx.execute(sql`select number, title from proposal where id = ${made.proposalId}`)
      expect(row).toEqual({ number: 2, title: newProposal.title })
    }))

  test('ne fait rien si une seule est déjà décidée, et dit laquelle', () =>
    inRolledBackWork(async (work) => {
      const { edition, moderator, slug } = await aBench(work)
      const proposalId = await aProposal(work.tx, edition)
      const decided = await aContributionOf(work.tx, edition, { title: 'Déjà rejetée' })
      await rejectContribution(work, { slug, contributionId: decided, reason: REASON, moderator })
      const waiting = await aContributionOf(work.tx, edition)
      expect(await regroup(work, { slug, contributionIds: [waiting, decided], proposalId, moderator })).toEqual({ refused: 'already-decided', titles: ['Déjà rejetée'] })
      expect(await countVerdicts(work.tx, edition.id)).toMatchObject({ regrouped: 0, rejected: 1, waiting: 1 })
      expect(await journalOf(work.tx, edition)).toHaveLength(1)
    }))

  test('ignore ce qui n’est pas de cette consultation, et refuse ce que l’auteur a retiré', () =>
    inRolledBackWork(async (work) => {
      const { edition, moderator, slug } = await aBench(work)
      const other = await anEdition(work.tx, { phase: 'consultation' })
      const [proposalId, foreignProposal] = [await aProposal(work.tx, edition), await aProposal(work.tx, other)]
      const [here, foreign, draft] = [await aContributionOf(work.tx, edition), await aContributionOf(work.tx, other), await aContributionOf(work.tx, edition, { state: 'draft' })]
      const status = { status: 404 }
      await expect(regroup(work, { slug, contributionIds: [here, foreign], proposalId, moderator })).rejects.toMatchObject(status)
      await expect(regroup(work, { slug, contributionIds: [draft], proposalId, moderator })).rejects.toMatchObject(status)
      await expect(regroup(work, { slug, contributionIds: [here], proposalId: foreignProposal, moderator })).rejects.toMatchObject(status)
      await expect(regroup(work, { slug, contributionIds: [here], newProposal: await wordsFor(work.tx, other), moderator })).rejects.toMatchObject(status)
      await expect(rejectContribution(work, { slug, contributionId: foreign, reason: REASON, moderator })).rejects.toMatchObject(status)
      await expect(undoVerdict(work, { slug, contributionId: foreign, moderator })).rejects.toMatchObject(status)
      const withdrawn = await aContributionOf(work.tx, edition, { state: 'withdrawn', title: 'Retirée' })
      expect(await regroup(work, { slug, contributionIds: [withdrawn], proposalId, moderator })).toEqual({ refused: 'withdrawn', titles: ['Retirée'] })
      await work.tx.execute(sql`update contribution set refused_at = withdrawn_at where id = ${withdrawn}`)
      expect(await regroup(work, { slug, contributionIds: [withdrawn], proposalId, moderator })).toEqual({ refused: 'refused-by-moderators', titles: ['Retirée'] })
      expect(await countVerdicts(work.tx, edition.id)).toMatchObject({ published: 1, waiting: 1 })
    }))
})

describe('Réorienter, rejeter, annuler', () => {
  test('dit à l’auteur pourquoi, et garde le motif au journal', () =>
    inRolledBackWork(async (work) => {
      const { edition, moderator, slug } = await aBench(work)
      const author = await bring(work.tx, 'agentOfAurillac')
      const [one, two] = [await aContributionOf(work.tx, edition, { author }), await aContributionOf(work.tx, edition, { author })]
      const schemeId = await aScheme(work.tx)
      expect(await redirectContribution(work, { slug, contributionId: one, schemeId, reason: REASON, moderator })).toEqual({ decided: one, reach: { people: 1, letters: 1 } })
      expect(await rejectContribution(work, { slug, contributionId: two, reason: REASON, moderator })).toEqual({ decided: two, reach: { people: 1, letters: 1 } })
      await tellAll(work, edition)
      const letters = await lettersTo(work.tx, author.email)
      expect(letters.map(({ subject }) => subject)).toEqual(['Ce que deviennent vos contributions'])
      expect(letters[0]?.body.split(REASON)).toHaveLength(3)
      expect((await journalOf(work.tx, edition)).map(({ act, reason }) => [act, reason])).toEqual([['redirect', REASON], ['reject', REASON]])
      await expect(redirectContribution(work, { slug, contributionId: one, schemeId: 'inconnu', reason: REASON, moderator })).rejects.toMatchObject({ status: 404 })
    }))

  test('n’annonce que les lettres qui partiront, avant comme après', () =>
    inRolledBackWork(async (work) => {
      const { edition, moderator, slug } = await aBench(work)
      const [mayor, silent] = [await bring(work.tx, 'mayorOfSaintFlour'), await bring(work.tx, 'agentOfAurillac')]
      await work.tx.execute(sql`update person set email = null where id = ${silent.personId}`)
      const [one, two, three, four] = [
        await aContributionOf(work.tx, edition, { author: silent }), await aContributionOf(work.tx, edition, { author: silent }),
        await aContributionOf(work.tx, edition, { author: mayor }), await aContributionOf(work.tx, edition, { author: null }),
      ]
      const nobody = { people: 1, letters: 0 }
      expect((await readDecision(work.tx, slug, one)).reach).toEqual(nobody)
      const rejected = await rejectContribution(work, { slug, contributionId: one, reason: REASON, moderator })
      if ('refused' in rejected) throw new Error(rejected.refused)
      expect(doneWords({ act: 'reject', ...rejected })).toBe('La contribution est rejetée. 1\u00a0personne concernée, sans adresse connue\u00a0: aucune lettre ne part.')
      const proposalId = await aProposal(work.tx, edition)
      expect(await regroup(work, { slug, contributionIds: [two, three, four], proposalId, moderator })).toHaveProperty('reach', { people: 2, letters: 1 })
      await tellAll(work, edition)
      expect(await work.tx.execute(sql`select recipient from letter`)).toHaveLength(1)
    }))

  test('vers son propre appel est refusé et n’écrit rien ; la liste ne le propose pas', () =>
    inRolledBackWork(async (work) => {
      const [own, other] = [await aScheme(work.tx), await aScheme(work.tx)]
      const { edition, moderator, slug } = await aBench(work)
      await work.tx.execute(sql`update edition set scheme_id = ${own} where id = ${edition.id}`)
      const contributionId = await aContributionOf(work.tx, edition)
      expect(await redirectContribution(work, { slug, contributionId, schemeId: own, reason: REASON, moderator })).toEqual({ refused: 'own-scheme', title: 'Accompagner les territoires' })
      expect(await journalOf(work.tx, edition)).toHaveLength(0)
      const offered = (await readDecision(work.tx, slug, contributionId)).schemes.map(({ id }) => id)
      expect(offered).toContain(other)
      expect(offered).not.toContain(own)
      expect(await redirectContribution(work, { slug, contributionId, schemeId: other, reason: REASON, moderator })).toMatchObject({ decided: contributionId })
    }))

  test('annuler rend la contribution à l’attente ; le journal garde ce qui était décidé', () =>
    inRolledBackWork(async (work) => {
      const { edition, moderator, slug } = await aBench(work)
      const proposalId = await aProposal(work.tx, edition)
      const contributionId = await aContributionOf(work.tx, edition)
      await regroup(work, { slug, contributionIds: [contributionId], proposalId, moderator })
      expect(await undoVerdict(work, { slug, contributionId, moderator })).toEqual({ undone: 'regrouped' })
      expect(await undoVerdict(work, { slug, contributionId, moderator })).toEqual({ refused: 'nothing-to-undo' })
      expect(await countVerdicts(work.tx, edition.id)).toMatchObject({ regrouped: 0, waiting: 1 })
      const [line] = await work.tx.execute(sql`select details from journal_line where act = 'undo-verdict'`)
      expect(line).toMatchObject({ details: { before: { kind: 'regrouped', proposals: [proposalId] } } })
      await work.tx.execute(sql`set constraints all immediate`)
    }))
})

describe('Une proposition', () => {
  test('se crée vide et se réécrit, chaque fois au journal', () =>
    inRolledBackWork(async (work) => {
      const { edition, moderator, slug } = await aBench(work)
      const words = await wordsFor(work.tx, edition)
      const made = await createProposal(work, { slug, ...words, moderator })
      if ('refused' in made) throw new Error(made.refused)
      expect(await editProposal(work, { slug, proposalId: made.proposalId, ...words, title: 'Voir les chantiers', moderator })).toEqual(made)
      const [row] = await work.tx.execute(sql`select title from proposal where id = ${made.proposalId}`)
      expect(row).toEqual({ title: 'Voir les chantiers' })
      expect((await journalOf(work.tx, edition)).map(({ act }) => act)).toEqual(['create-proposal', 'edit-proposal'])
      const other = await anEdition(work.tx, { phase: 'consultation' })
      await expect(editProposal(work, { slug: other.slug, proposalId: made.proposalId, ...words, moderator })).rejects.toMatchObject({ status: 404 })
    }))
})

describe('Un titre de proposition sert une fois par consultation', () => {
  test('créer deux fois, majuscules changées ou en regroupant, est refusé la seconde fois et n’écrit rien', () =>
    inRolledBackWork(async (work) => {
      const { edition, moderator, slug } = await aBench(work)
      const words = await wordsFor(work.tx, edition)
      await createProposal(work, { slug, ...words, moderator })
      const before = [await work.tx.execute(sql`select * from proposal`), await journalOf(work.tx, edition)]
      const louder = { ...words, title: words.title.toUpperCase() }
      const contributionIds = [await aContributionOf(work.tx, edition)]
      const taken = { refused: 'title-taken', title: words.title }
      expect(await createProposal(work, { slug, ...words, moderator })).toMatchObject(taken)
      expect(await createProposal(work, { slug, ...louder, moderator })).toMatchObject(taken)
      expect(await regroup(work, { slug, contributionIds, newProposal: louder, moderator })).toMatchObject(taken)
      expect([await work.tx.execute(sql`select * from proposal`), await journalOf(work.tx, edition)]).toEqual(before)
      await expect(work.tx.execute(sql`
        insert into proposal (edition_id, number, theme_id, title, summary, created_by)
        select edition_id, number + 1, theme_id, upper(title), summary, created_by from proposal where edition_id = ${edition.id}`))
        .rejects.toMatchObject({ cause: { constraint_name: 'proposal_title_once' } })
    }))

  test('réécrire avec le titre d’une autre est refusé ; avec les mêmes mots, n’écrit rien', () =>
    inRolledBackWork(async (work) => {
      const { edition, moderator, slug } = await aBench(work)
      const words = await wordsFor(work.tx, edition)
      const made = await createProposal(work, { slug, ...words, moderator })
      const other = await aProposal(work.tx, edition, 'Un tout autre sujet')
      if ('refused' in made) throw new Error(made.refused)
      expect(await editProposal(work, { slug, proposalId: other, ...words, moderator })).toMatchObject({ refused: 'title-taken' })
      expect(await editProposal(work, { slug, ...made, ...words, moderator })).toEqual(made)
      expect((await journalOf(work.tx, edition)).map(({ act }) => act)).toEqual(['create-proposal'])
      expect(await editProposal(work, { slug, ...made, ...words, title: words.title.toUpperCase(), moderator })).toEqual(made)
    }))
})

type Bench = { slug: string; moderator: Viewer; contributionId: number; decided: number; proposalId: number; schemeId: string; words: Awaited<ReturnType<typeof wordsFor>> }

/** Every act of the workbench, once each. */
async function tryEachAct(work: Work, { slug, moderator, contributionId, decided, proposalId, schemeId, words }: Bench) {
  return [
    await regroup(work, { slug, contributionIds: [contributionId], proposalId, moderator }),
    await regroup(work, { slug, contributionIds: [contributionId], newProposal: words, moderator }),
    await redirectContribution(work, { slug, contributionId, schemeId, reason: REASON, moderator }),
    await rejectContribution(work, { slug, contributionId, reason: REASON, moderator }),
    await undoVerdict(work, { slug, contributionId: decided, moderator }),
    await createProposal(work, { slug, ...words, moderator }),
    await editProposal(work, { slug, proposalId, ...words, moderator }),
  ]
}

test('Une personne dont le rôle vient d’être retiré n’agit plus, même avec une page ouverte avant', () =>
  inRolledBackWork(async (work) => {
    const { edition, moderator, slug } = await aBench(work)
    const proposalId = await aProposal(work.tx, edition)
    const [decided, contributionId] = [await aContributionOf(work.tx, edition), await aContributionOf(work.tx, edition)]
    await aRegrouping(work.tx, edition, decided, proposalId)
    const schemeId = await aScheme(work.tx)
    const words = await wordsFor(work.tx, edition)
    await revokeRole(work, { email: moderator.email ?? '', role: 'moderator', reason: 'Fin de mission.' })
    const before = [await countVerdicts(work.tx, edition.id), await journalOf(work.tx, edition)]

    const outcomes = await tryEachAct(work, { slug, moderator, contributionId, decided, proposalId, schemeId, words })
    expect(outcomes).toEqual(outcomes.map(() => ({ refused: 'not-a-moderator' })))
    expect([await countVerdicts(work.tx, edition.id), await journalOf(work.tx, edition)]).toEqual(before)
  }))

describe('Hors du temps du regroupement, chaque acte est refusé et n’écrit rien', () => {
  test.each([
    ['avant la consultation', 'consultation', 'before-opening', 'nothing-to-regroup-yet'],
    ['dès l’ouverture du vote', 'vote', 'just-opened', 'ballot-frozen'],
    ['après le vote', 'vote', 'just-closed', 'ballot-frozen'],
  ] as const)('%s', (_when, phase, moment, refused) =>
    inRolledBackWork(async (work) => {
      const { edition, moderator, slug } = await aBench(work)
      const proposalId = await aProposal(work.tx, edition)
      const [decided, contributionId] = [await aContributionOf(work.tx, edition), await aContributionOf(work.tx, edition)]
      await aRegrouping(work.tx, edition, decided, proposalId)
      const schemeId = await aScheme(work.tx)
      const words = await wordsFor(work.tx, edition)
      const before = [await countVerdicts(work.tx, edition.id), await journalOf(work.tx, edition)]
      await placeCalendar(work.tx, edition.id, phase, moment)

      const outcomes = await tryEachAct(work, { slug, moderator, contributionId, decided, proposalId, schemeId, words })
      expect(outcomes.map((outcome) => 'refused' in outcome && outcome.refused)).toEqual(outcomes.map(() => refused))
      expect([await countVerdicts(work.tx, edition.id), await journalOf(work.tx, edition)]).toEqual(before)
    }))

  test('jusqu’à l’instant d’avant le vote, il est permis', () =>
    inRolledBackWork(async (work) => {
      const { edition, moderator, slug } = await aBench(work)
      await placeCalendar(work.tx, edition.id, 'vote', 'before-opening')
      expect(await regroup(work, { slug, contributionIds: [await aContributionOf(work.tx, edition)], proposalId: await aProposal(work.tx, edition), moderator })).toHaveProperty('proposalId')
    }))
})

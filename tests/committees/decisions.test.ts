import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { committee, committeeDecision, committeeSeat } from '~db/schema/committees'
import { listKeptProposals } from '~/committees/kept-proposals.server'
import { listCommittees } from '~/committees/list-committees.server'
import { listDecisions } from '~/committees/list-decisions.server'
import { loader } from '~/routes/consultations.$slug.propositions.$id'
import { confirmDesignation } from '~/laureates/confirm-designation.server'
import { aFirstCommittee } from '../support/applications'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { aContributionBehind, aLaunch, aSentList } from '../support/laureates'
import { asked } from '../support/requests'

test('Toutes les propositions continuent tant que le premier comité n’a rien décidé, puis celles qu’il retient', () =>
  inRolledBackWork(async ({ tx }) => {
    const edition = await anEdition(tx, { phase: 'application' })
    const [first, second, third] = [await aProposal(tx, edition, 'La première'), await aProposal(tx, edition, 'La deuxième'), await aProposal(tx, edition, 'La troisième')]
    expect((await listKeptProposals(tx, edition.id)).map(({ id }) => id)).toEqual([first, second, third])
    await aFirstCommittee(tx, edition, { [first]: 'not-kept', [second]: 'deferred', [third]: 'kept' })
    expect((await listKeptProposals(tx, edition.id)).map(({ id }) => id)).toEqual([third])
  }))

test('Une décision se lit avec son motif, pour une proposition ou pour toute la consultation', () =>
  inRolledBackWork(async ({ tx }) => {
    const edition = await anEdition(tx, { phase: 'application' })
    const other = await anEdition(tx, { phase: 'application' })
    const [kept, dropped] = [await aProposal(tx, edition, 'La première'), await aProposal(tx, edition, 'La deuxième')]
    await aFirstCommittee(tx, edition, { [kept]: 'kept', [dropped]: 'not-kept' })
    await tx.insert(committeeSeat).values([{ committeeId: sql`(select id from committee where edition_id = ${edition.id})`, organisation: 'Une association d’élus' }])
    expect(await listDecisions(tx, edition.id, { proposalId: dropped })).toEqual([
      { committee: 1, outcome: 'not-kept', reason: 'Le comité en a délibéré.', decidedAt: edition.at, proposal: { id: dropped, number: 2, title: 'La deuxième' }, contribution: null },
    ])
    expect((await listDecisions(tx, edition.id)).map(({ proposal }) => proposal?.id)).toEqual([kept, dropped])
    expect(await listDecisions(tx, other.id)).toEqual([])
    expect(await listCommittees(tx, edition.id)).toEqual([
      { number: 1, heldAt: edition.at, quorum: 3, seats: ['Une association d’élus'], kept: 1, notKept: 1, deferred: 0 },
    ])
  }))

test('Le second comité se tait jusqu’à la publication des lauréats : ses décisions les nommeraient', () =>
  inRolledBackWork(async (work) => {
    const launch = await aLaunch(work)
    const { edition, confirmer, proposalId } = launch
    const [sitting] = await work.tx.insert(committee).values({ editionId: edition.id, number: 2, heldAt: edition.at, quorum: 3 }).returning({ id: committee.id })
    const contributionId = await aContributionBehind(work.tx, edition, proposalId)
    await work.tx.insert(committeeDecision).values({ committeeId: sitting?.id ?? 0, editionId: edition.id, contributionId, outcome: 'kept', reason: 'Le service marche déjà ailleurs.', decidedAt: edition.at })
    const seen = await aSentList(work, launch, [100])

    expect(await listDecisions(work.tx, edition.id, { contributionId })).toEqual([])
    expect(await listCommittees(work.tx, edition.id)).toEqual([])
    expect(await listDecisions(work.tx, edition.id, { contributionId, forModerators: true })).toHaveLength(1)
    await confirmDesignation(work, edition.slug, confirmer.personId, { seen })
    expect(await listDecisions(work.tx, edition.id, { contributionId })).toMatchObject([{ committee: 2, outcome: 'kept', contribution: { id: contributionId } }])
    expect(await listCommittees(work.tx, edition.id)).toMatchObject([{ number: 2, kept: 1 }])
  }))

test('La page d’une proposition dit les décisions des deux comités, la seconde une fois les lauréats publiés', () =>
  inRolledBackWork(async (work) => {
    const launch = await aLaunch(work)
    const { edition, confirmer, proposalId } = launch
    await aFirstCommittee(work.tx, edition, { [proposalId]: 'kept' })
    const [sitting] = await work.tx.insert(committee).values({ editionId: edition.id, number: 2, heldAt: edition.at, quorum: 3 }).returning({ id: committee.id })
    await work.tx.insert(committeeDecision).values({ committeeId: sitting?.id ?? 0, editionId: edition.id, proposalId, outcome: 'kept', reason: 'Un territoire référent est prêt.', decidedAt: edition.at })
    const seen = await aSentList(work, launch, [100])
    const read = () => loader(asked(work, { viewer: null, params: { slug: edition.slug, id: String(proposalId) } }))
    expect(await read()).toMatchObject({ proposal: { kept: true }, decisions: [{ committee: 1, reason: 'Le comité en a délibéré.' }] })
    await confirmDesignation(work, edition.slug, confirmer.personId, { seen })
    expect((await read()).decisions).toMatchObject([{ committee: 1 }, { committee: 2, reason: 'Un territoire référent est prêt.' }])
  }))

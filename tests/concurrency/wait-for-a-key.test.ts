import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { startApplication } from '~/applications/start-application.server'
import { withdrawApplication } from '~/applications/withdraw-application.server'
import { discardDraft } from '~/contributions/discard-draft.server'
import { saveDraft } from '~/contributions/save-draft.server'
import type { PhaseKind } from '~/editions/calendar'
import { prepareDesignation } from '~/laureates/prepare-designation.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { themeOf, typed } from '../support/contributions'
import { anEdition, aProposal } from '../support/editions'
import { openTwoInstances, untilClosed, untilSomeoneWaits } from '../support/votes'

let site: Awaited<ReturnType<typeof openTwoInstances>>
beforeAll(async () => {
  site = await openTwoInstances()
})

/**
 * Does `held` in a transaction that stays open until the phase has closed, then never happens; meanwhile `late`, begun
 * in time, waits for the key it holds. Gives what `late` answered.
 */
async function waitPastClose<Outcome>(edition: { id: number }, kind: PhaseKind, held: (work: Work) => Promise<unknown>, late: (work: Work) => Promise<Outcome>): Promise<Outcome> {
  const undo = new Error('never happened')
  let outcome: Promise<Outcome> | undefined
  await site.owner.execute(sql`
    update phase set closes_at = date_trunc('milliseconds', clock_timestamp()) + interval '800 milliseconds' where edition_id = ${edition.id} and kind = ${kind}`)
  await site.first.perform(async (work) => {
    await held(work)
    outcome = site.second.perform(late)
    await untilSomeoneWaits(site.owner)
    await untilClosed(site.owner, edition, kind)
    throw undo
  }).catch((reason: unknown) => {
    if (reason !== undo) throw reason
  })
  if (!outcome) throw new Error('the second act was not begun')
  return outcome
}

const inEdition = async (table: 'application' | 'contribution' | 'designation', { id }: { id: number }) =>
  [...await site.owner.execute(sql`select * from ${sql.identifier(table)} where edition_id = ${id}`)]

describe('Un acte commencé à temps, mais qui attend une clé jusqu’après la clôture, est refusé sans rien écrire', () => {
  test('un dossier de candidature qu’un collègue commence aussi', async () => {
    const edition = await anEdition(site.owner, { phase: 'application' })
    const [mayor, agent] = [await bring(site.owner, 'mayorOfSaintFlour'), await bring(site.owner, 'agentOfSaintFlour')]
    const proposalId = await aProposal(site.owner, edition)
    const outcome = await waitPastClose(edition, 'application',
      (work) => startApplication(work, edition.slug, mayor.personId, proposalId),
      (work) => startApplication(work, edition.slug, agent.personId, proposalId))
    expect(outcome).toMatchObject({ refused: 'phase-closed', kind: 'application' })
    expect(await inEdition('application', edition)).toEqual([])
  })

  test('un dossier de candidature qu’un collègue retire', async () => {
    const edition = await anEdition(site.owner, { phase: 'application' })
    const [mayor, agent] = [await bring(site.owner, 'mayorOfSaintFlour'), await bring(site.owner, 'agentOfSaintFlour')]
    const proposalId = await aProposal(site.owner, edition)
    const started = await site.first.perform((work) => startApplication(work, edition.slug, mayor.personId, proposalId))
    if ('refused' in started) throw new Error(started.refused)
    const before = await inEdition('application', edition)
    const outcome = await waitPastClose(edition, 'application',
      (work) => withdrawApplication(work, edition.slug, mayor.personId, started.application),
      (work) => startApplication(work, edition.slug, agent.personId, proposalId))
    expect(outcome).toMatchObject({ refused: 'phase-closed', kind: 'application' })
    expect(await inEdition('application', edition)).toEqual(before)
  })

  test('un brouillon commencé dans un autre onglet', async () => {
    const edition = await anEdition(site.owner, { phase: 'consultation' })
    const viewer = await bring(site.owner, 'mayorOfSaintFlour')
    const draft = { slug: edition.slug, kind: 'need' as const, viewer, seen: null, typed: typed(await themeOf(site.owner, edition)) }
    const outcome = await waitPastClose(edition, 'consultation', (work) => saveDraft(work, draft), (work) => saveDraft(work, draft))
    expect(outcome).toMatchObject({ refused: 'phase-closed', kind: 'consultation' })
    expect(await inEdition('contribution', edition)).toEqual([])
  })

  test('un brouillon abandonné dans un autre onglet', async () => {
    const edition = await anEdition(site.owner, { phase: 'consultation' })
    const viewer = await bring(site.owner, 'mayorOfSaintFlour')
    const draft = { slug: edition.slug, kind: 'need' as const, viewer, seen: null, typed: typed(await themeOf(site.owner, edition)) }
    await site.first.perform((work) => saveDraft(work, draft))
    const before = await inEdition('contribution', edition)
    const outcome = await waitPastClose(edition, 'consultation', (work) => discardDraft(work, draft), (work) => saveDraft(work, draft))
    expect(outcome).toMatchObject({ refused: 'phase-closed', kind: 'consultation' })
    expect(await inEdition('contribution', edition)).toEqual(before)
  })

  test('une liste de lauréats qu’un autre modérateur commence', async () => {
    const edition = await anEdition(site.owner, { phase: 'launch' })
    const [moderator, other] = [await bring(site.owner, 'moderatorOnDuty'), await bring(site.owner, 'otherModerator')]
    const outcome = await waitPastClose(edition, 'launch',
      (work) => prepareDesignation(work, edition.slug, moderator.personId),
      (work) => prepareDesignation(work, edition.slug, other.personId))
    expect(outcome).toMatchObject({ refused: 'phase-closed', kind: 'launch' })
    expect(await inEdition('designation', edition)).toEqual([])
  })
})

test('Un dossier commencé pour une collectivité dont on est détaché pendant l’attente est refusé', async () => {
  const edition = await anEdition(site.owner, { phase: 'application' })
  const [mayor, agent] = [await bring(site.owner, 'mayorOfSaintFlour'), await bring(site.owner, 'agentOfSaintFlour')]
  const proposalId = await aProposal(site.owner, edition)
  let outcome: Promise<unknown> | undefined
  await site.first.perform(async (work) => {
    await startApplication(work, edition.slug, mayor.personId, proposalId)
    outcome = site.second.perform((late) => startApplication(late, edition.slug, agent.personId, proposalId))
    await untilSomeoneWaits(site.owner)
    await site.owner.execute(sql`update attachment set revoked_at = clock_timestamp(), revoked_reason = 'Mutation.' where person_id = ${agent.personId}`)
  })
  expect(await outcome).toEqual({ refused: 'no-territory' })
})

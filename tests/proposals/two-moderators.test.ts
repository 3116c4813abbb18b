import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { holdEdition } from '~/editions/hold-edition.server'
import { regroup } from '~/proposals/regroup.server'
import { rejectContribution } from '~/proposals/reject-contribution.server'
import { tellDueVerdicts } from '~/proposals/telling/tell-verdicts.server'
import { bring } from '../support/characters'
import { anEdition, aProposal } from '../support/editions'
import { aContributionOf, lettersTo, wordsFor } from '../support/proposals'
import { openTwoInstances, untilSomeoneWaits } from '../support/votes'

let site: Awaited<ReturnType<typeof openTwoInstances>>
beforeAll(async () => {
  site = await openTwoInstances()
})

const REASON = 'Cela existe déjà, ouvert à toutes les communes.'

describe('Deux modérateurs à la fois', () => {
  test('sur la même contribution : une décision, un refus qui le dit, une seule lettre', async () => {
    const edition = await anEdition(site.owner, { phase: 'consultation' })
    const { slug } = edition
    const author = await bring(site.owner, 'mayorOfSaintFlour')
    const [moderator, other] = [await bring(site.owner, 'moderatorOnDuty'), await bring(site.owner, 'otherModerator')]
    const proposalId = await aProposal(site.owner, edition)
    for (let round = 0; round < 10; round++) {
      const contributionId = await aContributionOf(site.owner, edition, { author, title: `Contribution ${round}` })
      const outcomes = await Promise.all([
        site.first.perform((work) => regroup(work, { slug, contributionIds: [contributionId], proposalId, moderator })),
        site.second.perform((work) => rejectContribution(work, { slug, contributionId, reason: REASON, moderator: other })),
      ])
      expect(outcomes.filter((outcome) => 'refused' in outcome && outcome.refused === 'already-decided')).toHaveLength(1)
    }
    // Each instance tells what is due: once, and in one letter.
    await site.owner.execute(sql`update verdict_telling set changed_since = changed_since - interval '30 minutes', changed_at = changed_at - interval '30 minutes'`)
    await Promise.all([site.first, site.second].map(({ perform, db }) => tellDueVerdicts(perform, db)))
    const letters = await lettersTo(site.owner, author.email)
    expect(letters).toHaveLength(1)
    for (let round = 0; round < 10; round++) expect(letters[0]?.body).toContain(`Contribution ${round}\n`)
    expect([...await site.owner.execute(sql`select from verdict where edition_id = ${edition.id}`)]).toHaveLength(10)
    expect([...await site.owner.execute(sql`select from journal_line where edition_id = ${edition.id}`)]).toHaveLength(10)
  })

  test('qui créent chacun une proposition : deux numéros', async () => {
    const edition = await anEdition(site.owner, { phase: 'consultation' })
    const { slug } = edition
    const moderator = await bring(site.owner, 'moderatorOnDuty')
    const words = await wordsFor(site.owner, edition)
    const ids = [await aContributionOf(site.owner, edition), await aContributionOf(site.owner, edition)]
    await Promise.all(ids.map((id, n) => (n ? site.first : site.second).perform((work) => regroup(work, { slug, contributionIds: [id], newProposal: { ...words, title: `${words.title} ${n}` }, moderator }))))
    const rows = await site.owner.execute<{ number: number }>(sql`select number from proposal where edition_id = ${edition.id} order by number`)
    expect(rows.map(({ number }) => number)).toEqual([1, 2])
  })

  test('la base refuse d’elle-même un second verdict, et un verdict sans proposition', async () => {
    const edition = await anEdition(site.owner, { phase: 'consultation' })
    const contributionId = await aContributionOf(site.owner, edition)
    const write = (kind: string) => sql`insert into verdict (contribution_id, edition_id, kind, reason) values (${contributionId}, ${edition.id}, ${kind}, ${REASON})`
    await expect(site.first.db.execute(write('regrouped'))).rejects.toMatchObject({ cause: { constraint_name: 'regrouped_stands_behind_a_proposal' } })
    await site.first.db.execute(write('rejected'))
    await expect(site.second.db.execute(write('rejected'))).rejects.toMatchObject({ cause: { code: '23505' } })
  })

  test('une décision prise pendant que la date du vote change est jugée sur la nouvelle date', async () => {
    const edition = await anEdition(site.owner, { phase: 'vote', moment: 'before-opening' })
    const { slug } = edition
    const moderator = await bring(site.owner, 'moderatorOnDuty')
    const proposalId = await aProposal(site.owner, edition)
    const contributionId = await aContributionOf(site.owner, edition)
    const waiting = await site.first.perform(async (work) => {
      await holdEdition(work, slug, 'exclusive')
      await work.tx.execute(sql`update phase set closes_at = closes_at - interval '10 minutes' where edition_id = ${edition.id} and kind = 'consultation'`)
      await work.tx.execute(sql`update phase set opens_at = clock_timestamp() where edition_id = ${edition.id} and kind = 'vote'`)
      const outcome = site.second.perform((late) => regroup(late, { slug, contributionIds: [contributionId], proposalId, moderator }))
      await untilSomeoneWaits(site.owner)
      return { outcome }
    })
    expect(await waiting.outcome).toHaveProperty('refused', 'ballot-frozen')
  })
})

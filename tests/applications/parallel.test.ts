import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { reviewApplication } from '~/applications/review-application.server'
import { startApplication } from '~/applications/start-application.server'
import { submitApplication } from '~/applications/submit-application.server'
import { anApplication, REVIEWED } from '../support/applications'
import { bring } from '../support/characters'
import { anEdition, aProposal } from '../support/editions'
import { openTwoInstances } from '../support/votes'

/** Twenty at once, half on each instance of the site. */
const AT_ONCE = 20
const half = (index: number) => index % 2 === 0

test('Des collègues qui candidatent au même instant ont un seul et même dossier', async () => {
  const { owner, first, second } = await openTwoInstances()
  const edition = await anEdition(owner, { phase: 'application' })
  const proposalId = await aProposal(owner, edition)
  const people = [await bring(owner, 'mayorOfSaintFlour'), await bring(owner, 'agentOfSaintFlour')]
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => {
    const { perform } = half(index) ? first : second
    return perform((work) => startApplication(work, edition.slug, people[half(index) ? 0 : 1]?.personId ?? '', proposalId))
  }))
  expect(new Set(answers.map((answer) => ('application' in answer ? answer.application : answer.refused))).size).toBe(1)
  expect(await owner.execute(sql`select id from application`)).toHaveLength(1)
})

test('Un dossier déposé par vingt envois à la fois l’est une fois, avec un seul accusé', async () => {
  const { owner, first, second } = await openTwoInstances()
  const edition = await anEdition(owner, { phase: 'application' })
  const mayor = await bring(owner, 'mayorOfSaintFlour')
  const id = await anApplication(owner, edition, await aProposal(owner, edition), mayor)
  const [file] = await owner.execute<{ savedAt: string }>(sql`select saved_at as "savedAt" from application where id = ${id}`)
  const seen = new Date(file?.savedAt ?? 0)
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) =>
    (half(index) ? first : second).perform((work) => submitApplication(work, edition.slug, mayor.personId, id, { seen }))))
  expect(answers).toEqual(Array(AT_ONCE).fill({ application: id, accepted: true }))
  expect(await owner.execute(sql`select id from letter`)).toHaveLength(1)
})

test('Deux modératrices qui décident à la fois en sens contraire : une seule décision, une seule ligne au journal', async () => {
  const { owner, first, second } = await openTwoInstances()
  const edition = await anEdition(owner, { phase: 'application', rules: REVIEWED })
  const mayor = await bring(owner, 'mayorOfSaintFlour')
  const id = await anApplication(owner, edition, await aProposal(owner, edition), mayor, 'submitted')
  const moderators = [await bring(owner, 'moderatorOnDuty'), await bring(owner, 'otherModerator')]
  const answers = await Promise.all([first, second].map(({ perform }, index) => perform((work) =>
    reviewApplication(work, edition.slug, moderators[index]?.personId ?? '', id, index === 0 ? { wanted: 'accepted', reason: '' } : { wanted: 'declined', reason: 'Un motif assez long.' }))))
  expect(answers.filter((answer) => 'state' in answer)).toHaveLength(1)
  expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'already-decided')).toHaveLength(1)
  expect(await owner.execute(sql`select id from journal_line`)).toHaveLength(1)
})

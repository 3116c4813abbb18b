import { Registry } from 'prom-client'
import { beforeAll, expect, test } from 'vitest'
import { openLog } from '~/http/log.server'
import { tellVotes } from '~/votes/tell-votes.server'
import { anEdition, aProposal } from '../support/editions'
import { openAlone } from '../support/live'
import { manyAgents } from '../support/votes'

let { owner, site } = {} as Awaited<ReturnType<typeof openAlone>>
beforeAll(async () => {
  ({ owner, site } = await openAlone())
})

test.each([['debug', 5], ['info', 0]] as const)('Chaque verdict est compté, et au niveau %s %i lignes sont dites', async (level, lines) => {
  const written: string[] = []
  const metrics = new Registry()
  const { cast } = tellVotes(site.ballotBox, { debug: openLog(level, (line) => written.push(line)).debug, metrics })
  const edition = await anEdition(owner, { phase: 'vote' })
  const { slug } = edition
  const [proposalId, [voter = '', another = '']] = [await aProposal(owner, edition), await manyAgents(owner, 2)]

  await cast({ slug, proposalId, personId: voter, support: true })
  await cast({ slug, proposalId, personId: voter, support: false })
  await cast({ slug, proposalId, personId: another, support: false })
  await cast({ slug: 'nulle-part\nVote inventé', proposalId, personId: voter, support: true })
  await expect(cast({ slug, proposalId, personId: 'personne', support: true })).rejects.toThrow()

  const told = await metrics.metrics()
  expect(told.match(/^votes_total\{.*$/gm)).toEqual(['accepted"} 2', 'nothing-to-withdraw"} 1', 'not-there"} 1', 'failed"} 1'].map((end) => `votes_total{verdict="${end}`))
  expect(told).toContain('vote_seconds_count 5')
  expect(written.map((line) => line.replace(/\d+ ms$/, '… ms'))).toEqual([
    `Vote ${slug}/${proposalId} oui accepted … ms`, `Vote ${slug}/${proposalId} non accepted … ms`, `Vote ${slug}/${proposalId} non nothing-to-withdraw … ms`,
    `Vote nulle-part%0AVote%20invent%C3%A9/${proposalId} oui not-there … ms`, `Vote ${slug}/${proposalId} oui failed … ms`,
  ].slice(0, lines))
})

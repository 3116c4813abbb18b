import { rulesOf2021 } from '~/editions/rules'
import { composeApplications } from '../compose/applications.server'
import { composeCommittee } from '../compose/committees.server'
import { composeContributions } from '../compose/contributions.server'
import { beginDraft, type Draft, KEYED, windowOf, writeDraft } from '../compose/draft.server'
import { composeDesignation, drawAmounts, nameLaureates } from '../compose/laureates.server'
import { addModerator } from '../compose/people.server'
import { composeProposals, composeVerdicts } from '../compose/proposals.server'
import { recordVotes } from '../compose/record-votes'
import { composeVotes, drawCounts } from '../compose/votes.server'
import { ideas } from '../corpus'
import { noon } from '../paris-days'
import { openPlacing } from '../placing'
import { findPlaces, type Place, samplePlaces, voting } from '../places.server'
import { type Keys, type Owner, withKeys } from '../rows.server'
import { OWN_SCHEME } from '../schemes.server'
import { ANNOUNCED, CALENDAR, composeMoves, FIRST_COMMITTEE, PREPARED, SECOND_COMMITTEE, SENT } from './calendar'
import { trackProjects } from './projects'
import { expect, FIGURES, selectPieces } from './selection'
import { FIRST_MINUTES, NOTICE, SEATS, SECOND_MINUTES, SUMMARY } from './words'

/** Territories that voted: the record keeps their votes, not their number. */
const VOTERS = 220
const APPLICATIONS = 120

/**
 * Loads the consultation of 2021, finished and sealed: the figures, dates and titles of the public record, and around
 * them what it did not keep, composed and marked as such. The same on every site. Gives its number of contributions.
 */
export async function loadArchive(sql: Owner): Promise<number> {
  const pieces = selectPieces()
  const places = await samplePlaces(sql)
  const named = await findPlaces(sql, [...new Set(pieces.flatMap(({ place }) => place ?? []))])
  return withKeys(sql, KEYED, async (keys) => {
    const draft = composeArchive(keys, pieces, places, named)
    await writeDraft(sql, draft)
    return draft.rows.contribution.length
  })
}

function composeArchive(keys: Keys, pieces: ReturnType<typeof selectPieces>, places: Place[], named: Map<string, Place>): Draft {
  const draft = beginDraft(keys, {
    slug: '2021', name: 'Consultation nationale de 2021', summary: SUMMARY, rules: rulesOf2021, origin: 'archive',
    envelopeCents: 3_000_000_000, schemeId: OWN_SCHEME, notice: NOTICE, createdAt: noon('2021-01-20'),
  }, CALENDAR)
  const [first, second] = [addModerator(draft, noon('2021-01-20')), addModerator(draft, noon('2021-01-20'))]
  composeMoves(draft, first)

  const collected = windowOf(draft, 'consultation')
  const [opened, closed] = windowOf(draft, 'vote')
  const deposited = composeContributions(draft, pieces, openPlacing(draft.random, places, named), collected)
  const proposals = composeProposals(draft, ideas, [collected[1], noon('2021-03-26')], first)
  composeVerdicts(draft, deposited, proposals, [noon('2021-03-16'), opened], [first, second])

  // The kept ones rank high; the committee also looked at more than the voices, so that some others rank above.
  const counts = drawCounts(draft, proposals, FIGURES.votes, VOTERS, ({ kept }, draw) => (kept ? 0.95 + draw ** 2 * 2 : 0.25 + draw ** 1.5 * 0.95))
  const voicesOf = (proposalId: number) => counts.get(proposalId) ?? 0
  const voters = draft.random.shuffle(voting(places)).slice(0, VOTERS)
  recordVotes(draft, composeVotes(draft, counts, voters, closed), new Date(closed.getTime() + 12 * 60_000))

  composeCommittee(draft, { number: 1, heldAt: FIRST_COMMITTEE, seats: SEATS, minutes: FIRST_MINUTES }, proposals.map(({ id, kept }) => ({ proposalId: id, kept, territories: voicesOf(id) })))
  const kept = proposals.filter((proposal) => proposal.kept)
  const filed = composeApplications(draft, {
    proposals: kept, places: draft.random.shuffle(places).slice(0, 90), wanted: APPLICATIONS, until: windowOf(draft, 'application')[1],
    stateOf: () => 'accepted', decidedBy: null,
  })

  const laureates = nameLaureates(draft, kept, deposited, filed, FIGURES.laureates)
  composeCommittee(draft, { number: 2, heldAt: SECOND_COMMITTEE, seats: SEATS, minutes: SECOND_MINUTES },
    laureates.map(({ origin, proposal }) => ({ contributionId: origin.id, kept: true, territories: voicesOf(proposal.id) })))
  const amounts = drawAmounts(draft, laureates.length, FIGURES.euros)
  trackProjects(draft, composeDesignation(draft, laureates, amounts, { preparedBy: first, preparedAt: PREPARED, sentAt: SENT, confirmedBy: second, confirmedAt: ANNOUNCED }))
  checkFigures(draft)
  return draft
}

function checkFigures({ rows }: Draft) {
  const counted = new Set(rows.vote.filter(({ withdrawnAt }) => !withdrawnAt).map(({ territoryId, proposalId }) => `${territoryId} ${proposalId}`))
  expect('proposals', rows.proposal.length, FIGURES.proposals)
  expect('kept proposals', rows.proposal.filter(({ reconstructed }) => !reconstructed).length, FIGURES.kept)
  expect('counted votes', counted.size, FIGURES.votes)
  expect('laureates', rows.laureate.length, FIGURES.laureates)
  expect('euros', rows.laureate.reduce((sum, { amountCents }) => sum + amountCents, 0) / 100, FIGURES.euros)
}

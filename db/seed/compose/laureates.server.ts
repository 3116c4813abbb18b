import { designation, laureate, project } from '~db/schema/laureates'
import { formatEuros } from '~/ui/french'
import type { Deposited } from './contributions.server'
import type { Draft } from './draft.server'
import type { Filed } from './applications.server'
import { addJournal } from './journal.server'
import type { Proposed } from './proposals.server'

type Named = { proposal: Proposed; origin: Deposited; territoryId: number }

/**
 * Chooses `wanted` laureates among the contributions behind the kept proposals, solutions first, dealt out evenly; each
 * is carried by a territory whose file was accepted for the proposal.
 */
export function nameLaureates(draft: Draft, kept: Proposed[], deposited: Deposited[], filed: Filed[], wanted: number): Named[] {
  const taken = new Set<number>()
  const carriers = new Set<string>()
  const behind = new Map(kept.map(({ key, id }) => {
    const origins = deposited.filter(({ piece: { fate } }) => fate.verdict === 'regrouped' && fate.proposals.includes(key))
    const files = draft.random.shuffle(filed.filter(({ proposal, state }) => proposal.id === id && state === 'accepted'))
    return [id, { origins: origins.toSorted((one, other) => rankOf(one) - rankOf(other)), files }]
  }))
  const named: Named[] = []
  for (let round = 0; named.length < wanted && round < wanted; round++) {
    for (const proposal of kept) {
      if (named.length === wanted) break
      const { origins, files } = behind.get(proposal.id) ?? { origins: [], files: [] }
      const origin = origins.find(({ id }) => !taken.has(id))
      const file = files.find(({ place }) => !carriers.has(`${proposal.id} ${place.id}`))
      if (!origin || !file) continue
      taken.add(origin.id)
      carriers.add(`${proposal.id} ${file.place.id}`)
      named.push({ proposal, origin, territoryId: file.place.id })
    }
  }
  return named
}

const rankOf = ({ piece }: Deposited) => (piece.named ? 0 : piece.kind === 'solution' ? 1 : 2)

/** Amounts in cents, in whole thousands of euros, that sum to `euros`. */
export function drawAmounts({ random }: Draft, parts: number, euros: number): number[] {
  const amounts = Array.from({ length: parts }, () => random.between(90, 520))
  for (let left = euros / 1000 - amounts.reduce((one, other) => one + other, 0); left !== 0; ) {
    const index = random.between(0, parts - 1)
    const step = Math.sign(left) * Math.min(Math.abs(left), random.between(5, 40))
    const changed = (amounts[index] ?? 0) + step
    if (changed < 80 || changed > 700) continue
    amounts[index] = changed
    left -= step
  }
  return amounts.map((thousands) => thousands * 100_000)
}

type Signed = { preparedBy: string; preparedAt: Date; sentAt: Date; confirmedBy: string; confirmedAt: Date }

/** Writes a confirmed list of laureates, and a project for each. */
export function composeDesignation(draft: Draft, named: Named[], amounts: number[], { preparedBy, preparedAt, sentAt, confirmedBy, confirmedAt }: Signed): number[] {
  const { rows, keys, editionId } = draft
  const designationId = keys.next(designation)
  rows.designation.push({ id: designationId, editionId, preparedBy, preparedAt, sentAt, confirmedBy, confirmedAt, cancelledAt: null })
  const told = { details: { laureates: named.length, total: formatEuros(amounts.reduce((sum, amount) => sum + amount, 0)) } }
  addJournal(draft, preparedAt, preparedBy, 'prepare-laureates', `designation:${designationId}`)
  addJournal(draft, sentAt, preparedBy, 'send-laureates', `designation:${designationId}`, told)
  addJournal(draft, confirmedAt, confirmedBy, 'confirm-laureates', `designation:${designationId}`, told)
  return named.map(({ proposal, origin, territoryId }, index) => {
    const laureateId = keys.next(laureate)
    const projectId = keys.next(project)
    rows.laureate.push({
      id: laureateId, designationId, editionId, proposalId: proposal.id, contributionId: origin.id, title: origin.piece.title,
      territoryId, amountCents: amounts[index] ?? 0, reconstructed: draft.isArchive,
    })
    rows.project.push({ id: projectId, editionId, laureateId, state: 'preparing', stoppedReason: null, createdAt: confirmedAt })
    return projectId
  })
}

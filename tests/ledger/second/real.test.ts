import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type Reader } from '~db/client.server'
import { seedDatabase } from '../../../db/seed/seed.server'
import { whyPhaseClosed } from '~/editions/calendar'
import { type Edition, findEdition } from '~/editions/edition.server'
import { moveBoundary } from '~/editions/move-boundary.server'
import { type Rules, rulesOf2021 } from '~/editions/rules'
import { confirmMove } from '~/editions/settle-move.server'
import { type Head, headText } from '~/ledger/head'
import { readInstant } from '~/work.server'
import { sealVote } from '~/votes/seal-vote.server'
import { readTally } from '~/votes/tally.server'
import type { Receipt, VoteOutcome } from '~/votes/vote'
import { bring } from '../../support/characters'
import { openTestDatabase } from '../../support/database'
import { anEdition, aProposal } from '../../support/editions'
import { keys } from '../../support/ledger'
import { manyAgents, openTwoInstances } from '../../support/votes'
import { verifySecond } from './second-verifier'

let site: Awaited<ReturnType<typeof openTwoInstances>>
beforeAll(async () => {
  site = await openTwoInstances()
})

const reason = 'Les préfets « l’ont demandé » : \u2028 c’est \u{1f5f3}.'

describe('Le registre que tient le site', () => {
  test('d’un vote agité, dont la clôture est avancée, est en règle, et tous ses reçus avec', async () => {
    const { edition, proposals } = await aVote({ limit: 2 })
    const people = await manyAgents(site.owner, 30)
    const receipts: Receipt[] = []
    const rush = Promise.all(people.map((personId, n) => insist(edition, proposals, personId, n, receipts)))
    await new Promise<void>((resolve) => void waitFor(() => receipts.length > 60, resolve))
    await bringCloseForward(edition, 500)
    await rush
    await sealWhenClosed(edition)

    const checkpoints = await headsOf(site.owner, edition)
    expect(new Set(receipts.map((one) => ('seq' in one ? one.seq : 0))).size).toBeGreaterThan(60)
    expect(verifySecond(await fileOf(site.owner, edition), [...receipts, ...checkpoints].slice(-600).map((one) => JSON.stringify(one))))
      .toEqual({ ok: true, sealed: true, counts: (await readTally(site.owner, edition.slug))?.counts })
  }, 60_000)

  test('d’un vote dont les comptes sont cachés tient chaque promesse une fois montré', async () => {
    const { edition, proposals } = await aVote({ hidden: true, countedUnit: 'person' })
    const people = await manyAgents(site.owner, 12)
    const receipts: Receipt[] = []
    await Promise.all(people.map(async (personId, n) => {
      for (const support of n % 3 ? [true] : [true, false, true])
        receipts.push(receiptIn(await site.first.box.cast({ slug: edition.slug, proposalId: proposals[n % 2] ?? 0, personId, support })))
    }))
    expect(receipts.every((receipt) => 'leaf' in receipt)).toBe(true)
    await bringCloseForward(edition, 300)
    await sealWhenClosed(edition)
    expect(verifySecond(await fileOf(site.owner, edition), receipts.map((one) => JSON.stringify(one)))).toMatchObject({ ok: true, sealed: true })
  }, 60_000)

  test('d’un acte redit donne le même reçu, d’une ligne ancienne comme d’une nouvelle', async () => {
    const { edition, proposals: [proposalId = 0] } = await aVote({})
    const people = await manyAgents(site.owner, 20)
    const cast = async (personId: string) => receiptIn(await site.second.box.cast({ slug: edition.slug, proposalId, personId, support: true }))
    const first: Receipt[] = []
    for (const personId of people) first.push(await cast(personId))
    const again = await Promise.all(people.map(cast))
    expect(again).toEqual(first)
    expect(verifySecond(await fileOf(site.owner, edition), again.map((one) => JSON.stringify(one)))).toMatchObject({ ok: true, sealed: false })
  }, 60_000)

  test('de l’archive de 2021 et de chaque démonstration est en règle', async () => {
    const url = await openTestDatabase()
    await seedDatabase(url, { demo: true, keys, say: () => {} })
    const { db, close } = openDatabase(url, { max: 2 })
    const editions = await db.execute<{ slug: string; sealed: boolean }>(sql`
      select slug, sealed_at is not null as sealed from edition where id in (select edition_id from ledger_head) order by id`)
    expect(editions.length).toBeGreaterThan(2)
    for (const { slug, sealed } of editions) {
      const counts = (await readTally(db, slug))?.counts
      expect([slug, verifySecond(await fileOf(db, await findEdition(db, slug)))]).toEqual([slug, { ok: true, sealed, counts }])
    }
    await close()
  }, 120_000)
})

async function aVote(votes: Partial<Rules['votes']>) {
  const edition = await anEdition(site.owner, { phase: 'vote', rules: { votes: { ...rulesOf2021.votes, ...votes } } })
  const proposals = [await aProposal(site.owner, edition, 'Première idée'), await aProposal(site.owner, edition, 'Deuxième idée'), await aProposal(site.owner, edition, 'Troisième idée')]
  return { edition, proposals }
}

/** One person who gives and takes back supports until the door is closed, now and then more than they may. */
async function insist({ slug }: Edition, proposals: number[], personId: string, n: number, receipts: Receipt[]): Promise<void> {
  const { box } = n % 2 ? site.first : site.second
  for (let turn = n; ; turn += 1) {
    const outcome = await box.cast({ slug, proposalId: proposals[turn % 3] ?? 0, personId, support: turn % 5 < 3 })
    if (outcome && 'refused' in outcome && outcome.refused === 'phase-closed') return
    if (outcome && 'receipt' in outcome) receipts.push(outcome.receipt)
  }
}

function receiptIn(outcome: VoteOutcome | null): Receipt {
  if (!outcome || !('receipt' in outcome)) throw new Error(`answered something else: ${JSON.stringify(outcome)}`)
  return outcome.receipt
}

/** Comes back once something holds, looked at again whenever the event loop is free. */
const waitFor = (holds: () => boolean, then: () => void): void => void (holds() ? then() : setImmediate(waitFor, holds, then))

/** Two moderators bring the end of the vote to `ms` from now, as they must while people vote. */
async function bringCloseForward({ slug, id }: Edition, ms: number): Promise<void> {
  const [moderator, other] = [await bring(site.owner, 'moderatorOnDuty'), await bring(site.owner, 'otherModerator')]
  const to = new Date((await readInstant(site.owner)).getTime() + ms)
  expect(await site.first.perform((work) => moveBoundary(work, { slug, kind: 'vote', boundary: 'closes', to, reason, moderator }))).toHaveProperty('asked')
  const [request] = await site.owner.execute<{ id: number }>(sql`select id from phase_move_request where edition_id = ${id} order by id desc limit 1`)
  expect(await site.second.perform((work) => confirmMove(work, { slug, requestId: request?.id ?? 0, moderator: other }))).toHaveProperty('moved')
}

async function sealWhenClosed({ slug }: Edition): Promise<void> {
  while (whyPhaseClosed((await findEdition(site.owner, slug)).calendar, 'vote', await readInstant(site.owner)) === null);
  await site.first.perform((work) => sealVote(work, slug, keys))
}

/** The ledger as anyone will download it: its lines, and the last head that was kept, signed. */
async function fileOf(db: Reader, edition: Edition): Promise<string> {
  const lines = await db.execute<{ line: string }>(sql`select line from ledger_line where edition_id = ${edition.id} order by seq`)
  const last = (await headsOf(db, edition)).at(-1)
  return [...lines.map(({ line }) => line), JSON.stringify(last)].map((row) => `${row}\n`).join('')
}

/** Every head of an edition, signed, in order. */
async function headsOf(db: Reader, { id, slug }: Edition) {
  const rows = await db.execute<{ at: string; root: string; size: number }>(sql`
    select at, encode(root, 'hex') as root, size from ledger_head where edition_id = ${id} order by size`)
  return rows.map(({ at, root, size }) => {
    const head: Head = { at: new Date(at).toISOString(), edition: slug, kind: 'head', root, size }
    return { head, signature: keys.sign(slug, headText(head)) }
  })
}

import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Db } from '~db/client.server'
import { isDatabaseAway } from '~/http/database-away'
import type { LedgerKeys } from '~/ledger/keys.server'
import type { Perform, Work } from '~/work.server'
import { type Cast, castVotes } from './cast-votes.server'
import { freezeBallot } from './freeze-ballot.server'
import { openReceipts } from './receipts.server'
import { type KeptSupports, keepSupports } from './recall-supports.server'
import type { Verdict, VoteOutcome, Wish } from './vote'

/** `since`: when it came, on this process's own steady clock, which goes on while the process is frozen. */
type Waiting = { wish: Wish; since: number; answer: (outcome: VoteOutcome | null) => void; fail: (reason: unknown) => void }

/** A batch holds at most this many wishes, so that the first of them does not wait for the last. */
const BATCH = 400

/**
 * A wish that has waited longer when its turn comes is not cast any more: its voter was told nothing, has tried again or
 * changed their mind, and an old wish must not undo a newer one that another instance has cast meanwhile.
 */
const PATIENCE_MS = 10_000

/** Wishes that may wait for one edition: some seconds of the greatest rush. Beyond, a word at once is worth more than a late one. */
const MOST_WAITING = 20_000

export type BallotBox = ReturnType<typeof openBallotBox>

/**
 * Gathers the wishes that arrive while one transaction is in flight into the next one. Alone, a vote leaves at once;
 * in a rush, one disk write serves hundreds. Each caller is answered after the commit, never before.
 */
export function openBallotBox({ db, perform, keys }: { db: Db; perform: Perform; keys: LedgerKeys }) {
  const queues = new Map<string, Waiting[]>()
  const known = new Map<string, KeptSupports>()

  /** Asked beside the votes: whoever makes up addresses of editions takes nothing from those who vote. */
  async function isThere(slug: string): Promise<boolean> {
    if (!known.has(slug) && (await db.execute(sql`select from edition where slug = ${slug}`)).length > 0) known.set(slug, keepSupports())
    return known.has(slug)
  }

  async function empty(slug: string, queue: Waiting[]) {
    // A database that does not answer here will not answer the votes either: each is told by its own batch.
    if (!(await isThere(slug).catch(() => true))) queue.splice(0).forEach(({ answer }) => answer(null))
    while (queue.length > 0) await castBatch(slug, queue.splice(0, BATCH))
    queues.delete(slug)
  }

  /** Never rejects: what goes wrong is each caller's own answer. */
  async function castBatch(slug: string, batch: Waiting[]): Promise<void> {
    try {
      const cast = await castOnFrozen(slug, batch)
      void answerAll(batch, cast.verdicts, openReceipts(db, keys, cast))
    } catch (reason) {
      // The database may have heard of the commit, and its answer be lost: nobody knows until the same wish is sent again.
      if (isDatabaseAway(reason)) return batch.forEach(({ answer }) => answer({ refused: 'unconfirmed' }))
      if (batch.length === 1 || !isOfSomeRow(reason)) return batch.forEach(({ fail }) => fail(reason))
      // One wish that cannot be written must not take the others with it: each half is tried alone, down to the one.
      const half = batch.length >> 1
      await castBatch(slug, batch.slice(0, half))
      await castBatch(slug, batch.slice(half))
    }
  }

  /** The ledger says what is voted on before it says who supports it: the first vote of all is written after that, or not at all. */
  async function castOnFrozen(slug: string, batch: Waiting[]): Promise<Cast> {
    try {
      return await perform((work) => castFrozen(work, slug, batch, known.get(slug)))
    } catch (reason) {
      if (!(reason instanceof NotFrozen)) throw reason
      await perform((work) => freezeBallot(work, slug, keys))
      return perform((work) => castFrozen(work, slug, batch, known.get(slug)))
    }
  }

  return {
    /** Casts one wish; null when there is no such edition, or the proposal is not of it. Rejects with what the transaction threw. */
    cast: (wish: Wish) =>
      new Promise<VoteOutcome | null>((answer, fail) => {
        const waiting = { wish, since: performance.now(), answer, fail }
        const queue = queues.get(wish.slug)
        if (queue && queue.length >= MOST_WAITING) return answer({ refused: 'too-many-at-once' })
        if (queue) return void queue.push(waiting)
        const started = [waiting]
        queues.set(wish.slug, started)
        void empty(wish.slug, started)
      }),
  }
}

/** A vote would have been written before its ballot was frozen; nothing was. */
class NotFrozen extends Error {}

/** @throws {NotFrozen} */
async function castFrozen(work: Work, slug: string, batch: Waiting[], kept?: KeptSupports): Promise<Cast> {
  const hasWaitedTooLong = (index: number) => performance.now() - (batch[index]?.since ?? 0) > PATIENCE_MS
  const cast = await castVotes(work, slug, batch.map(({ wish }) => wish), { hasWaitedTooLong, kept })
  if (cast.appended.lines.length > 0 && !cast.edition.ballotFrozenAt) throw new NotFrozen()
  return cast
}

/** Voters told in one turn of the event loop. One alone pays the turn's own price; all at once leave the next batch to the first of them. */
const TOLD_A_TURN = 4

/**
 * The votes are on disk: each is told, a few a turn of the event loop. Meanwhile the next batch is with the database, and
 * those who vote again join it; told all at once, they would all wait for a batch of the first of them alone.
 */
async function answerAll(batch: Waiting[], verdicts: (Verdict | null)[], receiptOf: ReturnType<typeof openReceipts>) {
  for (const [index, { answer, fail }] of batch.entries()) {
    const verdict = verdicts[index] ?? null
    if (!verdict || 'refused' in verdict) answer(verdict)
    else receiptOf(verdict.seq).then((receipt) => answer({ receipt }), fail)
    if (index % TOLD_A_TURN === 0) await nextTurn()
  }
}

/**
 * Bad data, broken constraint or deadlock, told by itself or by the statement sent behind it (25P02): nothing was written,
 * and the others may well be. Anything else hits all.
 */
const isOfSomeRow = (reason: unknown) => /^(22|23|40|25P02)/.test(sqlStateOf(reason))

/** PostgreSQL's five-character code, from its error or from the query's that carries it; empty for anything else. */
function sqlStateOf(reason: unknown): string {
  if (!(reason instanceof Error)) return ''
  return 'code' in reason && typeof reason.code === 'string' ? reason.code : sqlStateOf(reason.cause)
}

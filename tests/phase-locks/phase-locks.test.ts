import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Tx } from '~db/client.server'
import { PHASE_KINDS } from '~db/schema/editions'
import type { PhaseKind } from '~/editions/calendar'
import { later } from '../support/applications'
import { asOwner, inRolledBackWork } from '../support/database'
import { anEdition, type Moment, placeCalendar } from '../support/editions'
import { ACTS_OF_MODERATORS } from './acts-of-moderators'
import { ACTS_OF_PEOPLE } from './acts-of-people'
import { expectedOf, setStage } from './stage'

const MOMENTS: Moment[] = ['before-opening', 'just-opened', 'before-closing', 'just-closed']

/** The phases of a test follow one another without a gap: the side of a boundary tells which one is open. */
function phaseAt(around: PhaseKind, moment: Moment): number {
  const shift = moment === 'before-opening' ? -1 : moment === 'just-closed' ? 1 : 0
  return PHASE_KINDS.indexOf(around) + shift
}

const ACTS = [...ACTS_OF_PEOPLE, ...ACTS_OF_MODERATORS]

const table = ACTS.flatMap((act) => PHASE_KINDS.flatMap((around) => MOMENTS.map((moment) => ({
  act, around, moment, expected: expectedOf(act, phaseAt(around, moment)), name: `${act.name}, ${moment} de ${around}`,
}))))

describe('Chaque acte, de chaque côté de chaque borne', () => {
  test.each(table)('$name : $expected', ({ act, around, moment, expected }) =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: act.to })
      const stage = await setStage(work, edition)
      const before = await act.before(later(work), stage)
      await placeCalendar(work.tx, edition.id, around, moment)
      await moveVotesAlong(work.tx, edition.id)
      const written = await rowsWritten(work.tx)

      const outcome = await act.act(later(work), stage, before)

      if (expected === null) {
        expect(outcome).not.toHaveProperty('refused')
        expect(await rowsWritten(work.tx)).toBeGreaterThan(written)
      } else {
        expect(outcome).toHaveProperty('refused', expected)
        expect(Object.values(outcome ?? {})).toContainEqual(expect.any(Date))
        expect(await rowsWritten(work.tx)).toBe(written)
      }
    }))
})

/** Rows written so far in this transaction, in any table. */
async function rowsWritten(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ rows: number }>(sql`
    select sum(n_tup_ins + n_tup_upd + n_tup_del)::bigint as rows from pg_stat_xact_user_tables where schemaname = 'public'`)
  return row?.rows ?? 0
}

/** A vote cast before the calendar of a test was moved stays inside its phase, as it would have been. */
const moveVotesAlong = (tx: Tx, editionId: number) =>
  asOwner(tx, () => tx.execute(sql`
    update vote set cast_at = opens_at from phase
    where phase.edition_id = vote.edition_id and phase.kind = 'vote' and vote.edition_id = ${editionId}`))

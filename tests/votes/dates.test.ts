import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { castVotes } from '~/votes/cast-votes.server'
import { appendLines, holdLedger } from '~/ledger/append.server'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { linesOf, manyAgents } from '../support/votes'

test('Une horloge que l’on recule ne fait pas reculer le registre : l’acte prend la date de la ligne d’avant', () =>
  inRolledBackWork(async (work) => {
    const edition = await anEdition(work.tx, { phase: 'vote' })
    const proposalId = await aProposal(work.tx, edition)
    const [personId = ''] = await manyAgents(work.tx, 1)
    const [ahead] = await work.tx.execute<{ at: string }>(sql`select date_trunc('milliseconds', clock_timestamp()) + interval '1 minute' as at`)
    const at = new Date(ahead?.at ?? '')
    await appendLines(work.tx, edition.id, await holdLedger(work.tx, edition.id), [{ kind: 'opening', at, body: {} }])
    await castVotes(work, edition.slug, [{ proposalId, personId, support: true }])
    await appendLines(work.tx, edition.id, await holdLedger(work.tx, edition.id), [{ kind: 'closing', at: edition.at, body: {} }])
    expect((await linesOf(work.tx, edition.id)).map((line) => line.at)).toEqual(Array(3).fill(at.toISOString()))
    // The table of votes says what its line says.
    expect([...(await work.tx.execute(sql`select cast_at = ${at.toISOString()} as same from vote where edition_id = ${edition.id}`))]).toEqual([{ same: true }])
  }))

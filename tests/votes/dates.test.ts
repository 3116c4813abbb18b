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
    expect((await linesOf(work.tx, edition.id)).map((line) => line.at)).toEqual([at.toISOString(), at.toISOString()])
  }))

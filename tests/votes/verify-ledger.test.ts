import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { voteCommands } from '~/votes/admin-commands.server'
import { aSealedVote } from '../support/ledger-file'
import { openTwoInstances } from '../support/votes'

let site: Awaited<ReturnType<typeof openTwoInstances>>
let vote: Awaited<ReturnType<typeof aSealedVote>>
beforeAll(async () => {
  site = await openTwoInstances()
  vote = await aSealedVote(site)
})

const said = async (...words: string[]) => {
  const { db, perform } = site.first
  return voteCommands['ledger verify']!.run({ db, perform, words, reason: '' })
}
/** What the command says while the database is changed so, which only its owner can do; then put back. */
async function saidAfter(change: ReturnType<typeof sql>, undo: ReturnType<typeof sql>) {
  // The triggers that keep the votes of a sealed edition are the database's own: only its owner can look away from them.
  const write = (statement: ReturnType<typeof sql>) =>
    site.owner.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`)
      await tx.execute(statement)
    })
  await write(change)
  const answer = await said(vote.slug).catch((reason: Error) => reason.message)
  await write(undo)
  return answer
}

describe('npm run admin -- ledger verify', () => {
  test('trouve conforme un vote entier', async () => {
    expect(await said(vote.slug)).toEqual(expect.arrayContaining([`Registre de ${vote.slug}\u00a0: 13\u00a0lignes, scellé.`, 'conforme']))
  })

  test('refuse une édition sans nom, ou qui n’est pas là', async () => {
    await expect(said()).rejects.toThrow('Dites de quelle édition')
    await expect(said('nulle-part')).rejects.toThrow('Cette consultation n’existe pas.')
  })

  test('voit un vote de la table que le registre n’a pas', async () => {
    const withdrawn = (at: ReturnType<typeof sql>) => sql`update vote set withdrawn_at = ${at} where edition_id = (select id from edition where slug = ${vote.slug}) and seq = 10`
    expect(await saidAfter(withdrawn(sql`now()`), withdrawn(sql`null`))).toMatch(/Proposition \d+\u00a0: le registre donne 1 territoires et 1 personnes, la table 0/)
  })

  test('nomme une ligne changée', async () => {
    const ledger = (from: string, to: string) => sql`update ledger_line set line = replace(line, ${from}, ${to}) where edition_id = (select id from edition where slug = ${vote.slug}) and seq = 5`
    expect(await saidAfter(ledger('"proposal":2', '"proposal":3'), ledger('"proposal":3', '"proposal":2'))).toMatch(/^Ligne 6\u00a0: ne s’enchaîne pas/)
  })

  test('voit une tête qui n’est pas celle des lignes', async () => {
    const root = (value: ReturnType<typeof sql>) => sql`update ledger_head set root = ${value} where edition_id = (select id from edition where slug = ${vote.slug}) and size = 4`
    const [kept] = await site.owner.execute<{ root: string }>(sql`select encode(root, 'hex') as root from ledger_head where size = 4`)
    expect(await saidAfter(root(sql`decode(repeat('00', 32), 'hex')`), root(sql`decode(${kept?.root}, 'hex')`))).toBe('La tête de 4 lignes n’est pas celle de ces lignes.')
  })
})

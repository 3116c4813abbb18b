import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { countVerdicts } from '~/proposals/count-verdicts.server'
import { promotedLetter } from '~/proposals/letters'
import { promoteWaiting } from '~/proposals/promote-waiting.server'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import { keys } from '../support/ledger'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { linesOf } from '../support/votes'
import { aContributionOf, aRegrouping, lettersTo } from '../support/proposals'

test('À l’ouverture du vote, ce qui attend encore devient une proposition à lui seul, une fois', () =>
  inRolledBackWork(async (work) => {
    const edition = await anEdition(work.tx, { phase: 'vote' })
    const author = await bring(work.tx, 'mayorOfSaintFlour')
    await aRegrouping(work.tx, edition, await aContributionOf(work.tx, edition), await aProposal(work.tx, edition))
    await aContributionOf(work.tx, edition, { author, title: 'Prévenir des crues' })
    await aContributionOf(work.tx, edition, { author, title: 'Un abribus connecté' })
    for (const state of ['draft', 'withdrawn'] as const) await aContributionOf(work.tx, edition, { author: null, state })

    expect(await freezeBallot(work, edition.slug, keys)).toBe(true)
    const titles = await work.tx.execute<{ id: number; number: number; title: string }>(sql`select id, number, title from proposal where edition_id = ${edition.id} order by number`)
    expect(titles.map(({ number, title }) => `${number} ${title}`)).toEqual(['1 Faciliter la participation citoyenne', '2 Prévenir des crues', '3 Un abribus connecté'])
    expect(await countVerdicts(work.tx, edition.id)).toEqual({ regrouped: 3, redirected: 0, rejected: 0, waiting: 0, published: 3 })
    expect((await linesOf(work.tx, edition.id))[0]).toMatchObject({ kind: 'genesis', body: { ballot: titles.map(({ id, number }) => ({ proposal: id, number })) } })
    const letters = await lettersTo(work.tx, author.email)
    expect(letters).toHaveLength(1)
    const [, flood, shelter] = titles.map(({ id, title }) => `— ${title}\n  http://site.example/consultations/${edition.slug}/propositions/${id}`)
    expect(letters[0]?.body).toContain(`${flood}\n${shelter}`)
    expect(await promoteWaiting(work, edition)).toBe(0)
    await work.tx.execute(sql`set constraints all immediate`)
  }))

test('La lettre à qui a mille contributions en attente reste une lettre', () => {
  const { body } = promotedLetter('Consultation', Array.from({ length: 1000 }, (_, index) => ({ id: index + 1, title: `Contribution ${index + 1}` })), 'http://site.example/propositions')
  expect(body).toMatch(/— Contribution 100\n .*\/100\n— et 900\sautres/)
  expect(body).not.toContain('Contribution 101')
})

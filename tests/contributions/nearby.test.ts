import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openDatabase } from '~db/client.server'
import { openNearby } from '~/contributions/near/nearby.server'
import { nearestContributions } from '~/contributions/nearest-contributions.server'
import { aContribution } from '../support/contributions'
import { inRolledBackWork, openTestDatabase } from '../support/database'
import { anEdition } from '../support/editions'
import { nearbyOf } from '../support/near'

test('Ce qui est publié, corrigé ou retiré ailleurs se voit ici, brouillons exceptés', () =>
  inRolledBackWork(async ({ tx }) => {
    const edition = await anEdition(tx, { phase: 'consultation' })
    const nearby = nearbyOf(tx)
    const titlesFor = async (title: string) => (await nearestContributions(tx, nearby, edition.id, 'need', { title, text: '' })).map((near) => near.title)
    expect(await titlesFor('nid-de-poule')).toEqual([])
    const id = await aContribution(tx, edition, { title: 'Signaler un nid-de-poule' })
    expect(await titlesFor('trou dans la chaussée')).toEqual(['Signaler un nid-de-poule'])

    await tx.execute(sql`update contribution set title = 'Réserver le gymnase', saved_at = saved_at + interval '1 minute' where id = ${id}`)
    expect(await titlesFor('trou dans la chaussée')).toEqual([])
    expect(await titlesFor('gymnases à réserver')).toEqual(['Réserver le gymnase'])

    await tx.execute(sql`update contribution set withdrawn_at = saved_at + interval '2 minutes', withdrawn_reason = 'doublon' where id = ${id}`)
    expect(await titlesFor('gymnases à réserver')).toEqual([])
    await tx.execute(sql`insert into contribution (edition_id, kind, author_profile, title, text) values (${edition.id}, 'need', 'agent', 'Réserver le gymnase', '')`)
    expect(await titlesFor('gymnases à réserver')).toEqual([])
  }))

test('Ce qui vient d’être retiré n’est pas montré, même par qui ne le sait pas encore', () =>
  inRolledBackWork(async ({ tx }) => {
    const edition = await anEdition(tx, { phase: 'consultation' })
    const id = await aContribution(tx, edition, { title: 'Réserver le gymnase' })
    const nearby = openNearby(tx, { keptFor: 3_600_000, wait: 10_000 })
    const found = () => nearestContributions(tx, nearby, edition.id, 'need', { title: 'Réserver le gymnase', text: '' })
    expect(await found()).toHaveLength(1)
    await tx.execute(sql`update contribution set withdrawn_at = now(), withdrawn_reason = 'doublon' where id = ${id}`)
    expect(await found()).toEqual([])
  }))

test('Ce qui est commis après un autre acte, commencé plus tard, est lu aussi', async () => {
  const { db, close } = openDatabase(await openTestDatabase(), { max: 3 })
  try {
    const edition = await db.transaction((tx) => anEdition(tx, { phase: 'consultation' }))
    const nearby = nearbyOf(db)
    const found = async () => (await nearby(edition.id, 'need', { title: 'Réserver le gymnase', text: '' }, 5)).length
    const [began, ended] = [aSignal(), aSignal()]
    const late = db.transaction(async (tx) => {
      await aContribution(tx, edition, { title: 'Réserver le gymnase' })
      began.give()
      await ended.given
    })
    await began.given
    await db.transaction((tx) => aContribution(tx, edition, { title: 'Réserver un gymnase', publishedAt: new Date(edition.at.getTime() + 1000) }))
    expect(await found()).toBe(1)
    ended.give()
    await late
    expect(await found()).toBe(2)
  } finally {
    await close()
  }
})

function aSignal() {
  let give = () => {}
  const given = new Promise<void>((resolve) => (give = resolve))
  return { given, give: () => give() }
}

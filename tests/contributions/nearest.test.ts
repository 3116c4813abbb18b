import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nearestContributions } from '~/contributions/nearest-contributions.server'
import { withApi } from '../support/api'
import { aContribution } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'
import { nearbyOf } from '../support/near'

test('Ce qui ressemble est trouvé par ses mots rares, publié, de ce genre et de cette édition', () =>
  inRolledBackWork(async ({ tx }) => {
    const edition = await anEdition(tx, { phase: 'consultation' })
    const write = (title: string, kind: 'need' | 'solution' = 'need') => aContribution(tx, edition, { kind, title, text: 'La mairie et ses habitants en parlent chaque semaine.' })
    const pothole = await write('Signaler un nid-de-poule à la mairie')
    const nests = await write('Détruire les nids de frelons')
    await write('Réserver la salle des fêtes')
    await write('Signaler un nid-de-poule', 'solution')
    const withdrawn = await write('Signaler un nid-de-poule la nuit')
    await tx.execute(sql`update contribution set withdrawn_at = now(), withdrawn_reason = 'doublon' where id = ${withdrawn}`)
    await aContribution(tx, await anEdition(tx, { phase: 'consultation' }), { title: 'Signaler un nid-de-poule ailleurs' })

    const near = await nearestContributions(tx, nearbyOf(tx), edition.id, 'need', { title: 'Les nids de poule signalés', text: '' })
    expect(near.map(({ id }) => id)).toEqual([pothole, nests])
    expect(near[0]?.score).toBe(1)
    expect(await nearestContributions(tx, nearbyOf(tx), edition.id, 'need', { title: 'Cadastre solaire', text: '' })).toEqual([])
    expect(await nearestContributions(tx, nearbyOf(tx), edition.id, 'need', { title: '', text: '' })).toEqual([])
    await withApi(tx, async (ask) => {
      const answer = await ask(`editions/${edition.slug}/similar?kind=need&title=${encodeURIComponent('nid de poule')}&text=`)
      const { items, next } = await answer.json()
      expect([items[0], next]).toEqual([{ id: pothole, title: 'Signaler un nid-de-poule à la mairie', score: 1 }, null])
      expect((await ask(`editions/${edition.slug}/similar?title=a`)).status).toBe(400)
    })
  }))

import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { listPastMoves } from '~/editions/past-moves.server'
import { gatherMoves, type Moved, type StoryEvent } from '~/editions/story'
import { listStory } from '~/editions/story.server'
import { tellEvent } from '~/editions/story-words'
import { inRolledBackWork } from '../support/database'
import { aFirstCommittee } from '../support/applications'
import { anEdition, aProposal } from '../support/editions'
import { aLaureate } from '../support/open-data'

const kindsOf = (events: StoryEvent[]) => events.map(({ kind }) => kind)
const at = (iso: string) => new Date(iso)

describe('L’histoire d’une édition', () => {
  test('va du plus récent au plus ancien, et ne raconte rien d’à venir', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'vote' })
      const story = await listStory(tx, { slug: edition.slug, limit: 40 })
      expect(story.map((event) => tellEvent(event).title)).toEqual(['Le vote ouvre', 'La consultation se clôt', 'La consultation ouvre'])
      expect(story.every((event) => event.at <= edition.at)).toBe(true)
    }))

  test('dit les décisions des comités et les lauréats publiés, jamais ceux qu’on prépare', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'launch' })
      const kept = await aProposal(tx, edition, 'Une proposition retenue')
      await aFirstCommittee(tx, edition, { [kept]: 'kept', [await aProposal(tx, edition, 'Une autre')]: 'not-kept' })
      await aLaureate(tx, edition, kept, false)
      const before = await listStory(tx, { slug: edition.slug, limit: 40 })
      expect(before.map((event) => tellEvent(event).title.replaceAll('\u00a0', ' '))).toContain('Le premier comité retient 1 proposition sur 2')
      expect(kindsOf(before)).not.toContain('laureates')
      await tx.execute(sql`update designation set cancelled_at = clock_timestamp() where edition_id = ${edition.id}`)
      await aLaureate(tx, edition, kept, true)
      const [latest] = await listStory(tx, { slug: edition.slug, limit: 40 })
      expect(latest).toMatchObject({ kind: 'laureates', laureates: 1, amountCents: 30_000_000 })
    }))

  test('ne dit rien du second comité avant que la liste des lauréats soit confirmée', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'launch' })
      const kept = await aProposal(tx, edition, 'Une proposition retenue')
      await tx.execute(sql`
        with sitting as (insert into committee (edition_id, number, held_at, quorum)
          values (${edition.id}, 2, ${edition.at.toISOString()}, 3) returning id)
        insert into committee_decision (committee_id, edition_id, proposal_id, outcome, reason, decided_at)
          select id, ${edition.id}, ${kept}, 'kept', 'Le comité en a délibéré.', ${edition.at.toISOString()} from sitting`)
      const told = async () => (await listStory(tx, { slug: edition.slug, limit: 40 })).filter(({ kind }) => kind === 'committee')
      expect(await told()).toEqual([])
      await aLaureate(tx, edition, kept, false)
      expect(await told()).toEqual([])
      await tx.execute(sql`update designation set cancelled_at = clock_timestamp() where edition_id = ${edition.id}`)
      expect(await told()).toEqual([])
      await aLaureate(tx, edition, kept, true)
      expect(await told()).toMatchObject([{ kind: 'committee', number: 2, kept: 1, examined: 1 }])
    }))

  test('sur l’accueil, ne retient que les décisions, de toutes les éditions, dans la limite demandée', () =>
    inRolledBackWork(async ({ tx }) => {
      for (const slug of ['essai-un', 'essai-deux']) {
        const { id } = await anEdition(tx, { phase: 'launch', slug })
        await tx.execute(sql`update edition set sealed_at = clock_timestamp() - interval '1 hour' where id = ${id}`)
      }
      const story = await listStory(tx, { limit: 2 })
      expect(story.map(({ slug }) => slug).sort()).toEqual(['essai-deux', 'essai-un'])
      expect(kindsOf(story)).toEqual(['sealed', 'sealed'])
      expect(await listStory(tx, { limit: 1 })).toHaveLength(1)
    }))

  test('dit d’un déplacement l’ancienne date, la nouvelle et le motif', () =>
    inRolledBackWork(async ({ tx }) => {
      const { id, slug } = await anEdition(tx, { phase: 'consultation' })
      const from = at('2027-03-15T11:00:00Z')
      const to = at('2027-04-01T07:00:00Z')
      await tx.execute(sql`insert into phase_move (edition_id, kind, boundary, moved_from, moved_to, reason, moved_at)
        values (${id}, 'vote', 'opens', ${from.toISOString()}, ${to.toISOString()}, 'Deux semaines de plus.', clock_timestamp())`)
      expect(await listPastMoves(tx, id)).toMatchObject([{ kind: 'vote', boundary: 'opens', from, to, reason: 'Deux semaines de plus.' }])
      const [latest] = await listStory(tx, { slug, limit: 40 })
      expect(latest).toMatchObject({ kind: 'moved', moves: [{ phase: 'vote', boundary: 'opens', from, to, reason: 'Deux semaines de plus.' }] })
      expect(latest && tellEvent(latest).title).toBe('Ouverture du vote déplacée')
    }))
})

describe('Des déplacements qui se suivent dans l’heure', () => {
  const moved = (iso: string, phase: Moved['phase'], slug = 'essai'): StoryEvent =>
    ({ at: at(iso), slug, name: slug, kind: 'moved', moves: [{ phase, boundary: 'opens', from: at(iso), to: at(iso), reason: 'Un motif.' }] })

  test('sont une seule décision', () => {
    const [one, ...others] = gatherMoves([moved('2027-03-11T16:05:00Z', 'vote'), moved('2027-03-11T16:00:00Z', 'launch')])
    expect(others).toEqual([])
    expect(one && tellEvent(one).title).toBe('2 dates déplacées')
  })

  test.each([
    ['à plus d’une heure', [moved('2027-03-11T16:05:00Z', 'vote'), moved('2027-03-11T15:05:00Z', 'launch')]],
    ['d’éditions différentes', [moved('2027-03-11T16:05:00Z', 'vote'), moved('2027-03-11T16:00:00Z', 'launch', 'autre')]],
  ])('mais pas %s', (_, events) => expect(gatherMoves(events)).toHaveLength(2))
})

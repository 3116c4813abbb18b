import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Tx } from '~db/client.server'
import type { PhaseKind } from '~/editions/calendar'
import type { Edition } from '~/editions/edition.server'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'

/** What the base says of an act it refuses; null when it lets it be. The transaction goes on either way. */
async function refusalOf(tx: Tx, act: (tx: Tx) => Promise<unknown>): Promise<string | null> {
  const cause = await tx.transaction(async (inner) => {
    await act(inner as Tx)
    await inner.execute(sql`set constraints all immediate`)
  }).then(() => null, (error: Error) => error.cause as { constraint_name?: string; message: string })
  return cause && (cause.constraint_name ?? cause.message)
}

const move = (tx: Tx, { id }: Edition, kind: PhaseKind, by: { opens?: string; closes?: string }) =>
  tx.execute(sql`update phase set opens_at = opens_at + ${by.opens ?? '0 s'}::interval, closes_at = closes_at + ${by.closes ?? '0 s'}::interval
    where edition_id = ${id} and kind = ${kind}`)

describe('La base tient le calendrier, quoi que croie le code', () => {
  test.each<[string, (tx: Tx, edition: Edition) => Promise<unknown>, string]>([
    ['deux phases qui se chevauchent d’une seconde', (tx, edition) => move(tx, edition, 'consultation', { closes: '1 s' }), 'phases_never_overlap'],
    ['une phase qui finit avant de commencer', (tx, edition) => move(tx, edition, 'vote', { closes: '-2 h' }), 'phase_has_length'],
    ['un vote placé après le lancement', (tx, edition) => move(tx, edition, 'vote', { opens: '30 days', closes: '30 days' }), 'phases_in_order'],
    ['une deuxième phase de vote', (tx, { id }) => tx.execute(sql`
      insert into phase (edition_id, kind, opens_at, closes_at) values (${id}, 'vote', now() + interval '90 days', now() + interval '91 days')`), 'phase_once'],
    ['un motif de déplacement trop court', (tx, { id }) => tx.execute(sql`
      insert into phase_move (edition_id, kind, boundary, moved_from, moved_to, reason) values (${id}, 'vote', 'opens', now(), now() + interval '1 day', 'non')`), 'phase_move_reason'],
  ])('refuse %s', (_, act, constraint) =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'vote' })
      expect(await refusalOf(tx, (inner) => act(inner, edition))).toBe(constraint)
    }))

  test('accepte un trou entre deux phases', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'vote' })
      expect(await refusalOf(tx, (inner) => move(inner, edition, 'consultation', { closes: '-10 min' }))).toBeNull()
    }))

  test('accepte deux voisines déplacées dans le même acte, dans l’ordre qui se chevauche un moment', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'consultation' })
      const both = async (inner: Tx, deferred: boolean) => {
        if (deferred) await inner.execute(sql`set constraints phases_never_overlap deferred`)
        await move(inner, edition, 'consultation', { closes: '20 min' })
        await move(inner, edition, 'vote', { opens: '20 min' })
      }
      expect(await refusalOf(tx, (inner) => both(inner, false))).toBe('phases_never_overlap')
      expect(await refusalOf(tx, (inner) => both(inner, true))).toBeNull()
    }))

  test('ne laisse le site ni changer ni effacer un déplacement publié', () =>
    inRolledBackWork(async ({ tx }) => {
      const { id } = await anEdition(tx, { phase: 'vote' })
      await tx.execute(sql`insert into phase_move (edition_id, kind, boundary, moved_from, moved_to, reason)
        values (${id}, 'vote', 'opens', now(), now() + interval '1 day', 'Un motif assez long.')`)
      expect(await refusalOf(tx, (inner) => inner.execute(sql`update phase_move set reason = 'Un autre motif.'`))).toMatch(/permission denied/)
      expect(await refusalOf(tx, (inner) => inner.execute(sql`delete from phase_move`))).toMatch(/permission denied/)
    }))
})

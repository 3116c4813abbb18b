import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { journalLine } from '~db/schema/journal'
import { ACT_WORDS, actWords } from '~/journal/acts'
import { listJournal } from '~/journal/list-journal.server'
import { objectOf } from '~/journal/object-words'
import { writeJournal } from '~/journal/write-journal.server'
import { detailWords } from '~/moderation/journal-details'
import { bring } from '../support/characters'
import { asOwner, inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'

describe('Le journal', () => {
  test.each([
    ['changée', sql`update journal_line set reason = 'autre'`],
    ['retirée', sql`delete from journal_line`],
    ['vidée', sql`truncate journal_line`],
  ])('n’est jamais %s par le site', (_what, tampering) =>
    inRolledBackWork(async (work) => {
      const { personId: actorId } = await bring(work.tx, 'moderatorOnDuty')
      await writeJournal(work, { actorId, editionId: null, act: 'role-grant', object: `person:${actorId}` })
      await expect(work.tx.execute(tampering)).rejects.toMatchObject({ cause: { code: '42501' } })
    }))

  test('date une ligne de l’instant de l’acte, pas du début de l’attente qui l’a précédé', () =>
    inRolledBackWork(async (work) => {
      const { personId: actorId } = await bring(work.tx, 'moderatorOnDuty')
      // As one that waits for a lock: this transaction began some milliseconds before it acts.
      await work.tx.execute(sql`select count(*) from territory as one join territory as other using (name)`)
      await writeJournal(work, { actorId, editionId: null, act: 'role-grant', object: `person:${actorId}` })
      const [line] = await work.tx.select({ at: journalLine.at, began: sql<string>`now()` }).from(journalLine)
      expect(line?.at).toEqual(await work.at())
      expect(line?.at.getTime()).toBeGreaterThan(new Date(line?.began ?? '').getTime())
    }))

  test('se lit du plus récent au plus ancien, par pages dans les deux sens, et par consultation', () =>
    inRolledBackWork(async (work) => {
      const { personId: actorId, displayName } = await bring(work.tx, 'moderatorOnDuty')
      const [edition, other] = [await anEdition(work.tx, { phase: 'vote' }), await anEdition(work.tx, { phase: 'vote' })]
      for (let n = 1; n <= 7; n++) await writeJournal(work, { actorId, editionId: edition.id, act: 'regroup', object: `proposal:${n}`, reason: null, details: { title: `Proposition ${n}` } })
      await writeJournal(work, { actorId, editionId: other.id, act: 'move-boundary', object: `edition:${other.id}`, reason: 'Les préfets l’ont demandé.' })

      const read = async (cursor: { before?: number | undefined; after?: number | undefined }) => {
        const page = await listJournal(work.tx, { slug: edition.slug, ...cursor, limit: 3 })
        return { ...page, titles: page.lines.map(({ title }) => title?.slice(-1)).join('') }
      }
      const first = await read({})
      expect(first).toMatchObject({ titles: '765', newer: null })
      expect(first.lines[0]).toMatchObject({ actor: displayName, act: 'regroup', edition: { slug: edition.slug } })
      const second = await read({ before: first.older ?? 0 })
      expect(second.titles).toBe('432')
      const third = await read({ before: second.older ?? 0 })
      expect(third).toMatchObject({ titles: '1', older: null })
      expect((await read({ after: third.newer ?? 0 })).titles).toBe('432')
      expect(await read({ after: second.newer ?? 0 })).toMatchObject({ titles: '765', newer: null })
      expect((await listJournal(work.tx, { limit: 99 })).lines[0]).toMatchObject({ act: 'move-boundary', reason: 'Les préfets l’ont demandé.', edition: { slug: other.slug } })
    }))

  test('se lit dans l’ordre des dates, même quand des lignes ont été reprises après d’autres plus récentes', () =>
    inRolledBackWork(async (work) => {
      const { personId: actorId } = await bring(work.tx, 'moderatorOnDuty')
      const { id: editionId, slug } = await anEdition(work.tx, { phase: 'vote' })
      for (const title of ['d', 'b', 'c', 'a']) await writeJournal(work, { actorId, editionId, act: 'regroup', object: 'proposal:1', details: { title } })
      await asOwner(work.tx, () => work.tx.execute(sql`update journal_line set at = now() - make_interval(days => ascii(details ->> 'title')) where edition_id = ${editionId}`))
      const read = async (cursor: object) => {
        const page = await listJournal(work.tx, { slug, ...cursor, limit: 2 })
        return { ...page, titles: page.lines.map(({ title }) => title).join('') }
      }
      const first = await read({})
      const second = await read({ before: first.older })
      expect([first.titles, second.titles]).toEqual(['ab', 'cd'])
      expect(await read({ after: second.newer })).toMatchObject({ titles: 'ab', newer: null })
    }))
})

test('Chaque acte se dit en français, et mène à son objet quand il a une page', () => {
  expect(Object.values(ACT_WORDS).every((words) => words.startsWith('a '))).toBe(true)
  expect(actWords('acte-oublie')).toBe('acte-oublie')
  expect(actWords('toString')).toBe('toString')
  const edition = { slug: '2021' }
  expect(objectOf({ object: 'proposal:12', title: 'Un titre', edition })).toEqual({ words: 'Un titre', to: '/consultations/2021/propositions/12' })
  expect(objectOf({ object: 'person:8f0c', title: null, edition: null })).toEqual({ words: 'personne\u00a08f0c', to: null })
  expect(objectOf({ object: 'constructor:1', title: null, edition })).toEqual({ words: 'constructor\u00a01', to: null })
})

test('Une ligne dit aussi de quand à quand une date est passée, ou combien de contributions', () => {
  const details = { kind: 'vote', boundary: 'closes', from: '2027-01-01T11:00:00.000Z', to: '2027-01-08T11:00:00.000Z' }
  expect(detailWords({ act: 'move-boundary', details })).toContain('La clôture du vote passe du 1er')
  expect(detailWords({ act: 'move-boundary', details: {} })).toBeNull()
  expect(detailWords({ act: 'regroup', details: { contributions: [1, 2] } })).toBe('2\u00a0contributions.')
})

test('Aucun mot stocké en anglais ne se lit au journal\u00a0: ni celui d’un rôle, ni celui d’une liste', () =>
  inRolledBackWork(async (work) => {
    const { personId: actorId, displayName } = await bring(work.tx, 'moderatorOnDuty')
    const object = `person:${actorId}`
    await writeJournal(work, { actorId, editionId: null, act: 'role-grant', object, details: { title: 'moderator', role: 'moderator' } })
    await writeJournal(work, { actorId, editionId: null, act: 'role-revoke', object, details: { role: 'moderator' } })
    const { lines } = await listJournal(work.tx, { limit: 2 })
    expect(lines.map((line) => [objectOf(line).words, detailWords(line)])).toEqual([[displayName, 'Rôle\u00a0: Modération.'], [displayName, 'Rôle\u00a0: Modération.']])
    expect(objectOf({ object: 'territories:mailboxes', title: null, edition: null }).words).toBe('liste des collectivités')
  }))

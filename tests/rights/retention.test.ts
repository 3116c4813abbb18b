import { inArray, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Tx } from '~db/client.server'
import { contribution } from '~db/schema/contributions'
import { person, signInCode } from '~db/schema/identity'
import { formerAddress } from '~db/schema/identity/former-addresses'
import { personalAccess } from '~db/schema/journal'
import { letter as letterTable } from '~db/schema/mail'
import { mailboxCode } from '~db/schema/proofs'
import { report } from '~db/schema/reports'
import { writeLastLetter } from '~/mail/write-last-letter.server'
import { writeLetter } from '~/mail/write-letter.server'
import { CODE_LIFE_DAYS } from '~/proofs/policy'
import { RETENTION, type TimedKey } from '~/rights/retention'
import { applyRetention } from '~/rights/retention-tasks.server'
import type { Work } from '~/work.server'
import { anApplication, lettersOf } from '../support/applications'
import { bring } from '../support/characters'
import { aContribution, themeOf } from '../support/contributions'
import { asOwner, inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { contextFor } from '../support/identity'

const run = async (work: Work) => expect(await applyRetention((verb) => verb(work), work.tx)).toEqual([])

type Row = { table: string; /** In SQL, whether a row is the one of the test. */ is: ReturnType<typeof sql>; /** The column that ages. */ date: string; write(work: Work): Promise<unknown> }
const letter = { recipient: 'vieille@exemple.invalid', subject: 'Une lettre', body: 'Bonjour.' }

async function aLetter(tx: Tx): Promise<number> {
  const letterId = await writeLetter(tx, letter)
  if (letterId === null) throw new Error('the letter was not written')
  return letterId
}

/** A code asked of a mairie, and the letter that brings it; gives the number of the letter. */
async function aMailboxCode({ tx }: Work): Promise<number> {
  const { personId } = await bring(tx, 'newcomerOfAurillac')
  const letterId = await aLetter(tx)
  await tx.insert(mailboxCode).values({ attachmentId: sql`(select id from attachment where person_id = ${personId})`, letterId, codeHash: 'vieux', expiresAt: sql`now()` })
  return letterId
}

/** What goes in its time: how to write one, and which date makes it old. */
const ROWS: Record<Exclude<TimedKey, 'account'> | 'application drafts', Row> = {
  codes: { table: 'sign_in_code', is: sql`email = ${letter.recipient}`, date: 'asked_at', write: ({ tx }) => tx.insert(signInCode).values({ email: letter.recipient, codeHash: 'a', browserHash: 'b', expiresAt: sql`now()` }) },
  mailboxCodes: { table: 'mailbox_code', is: sql`code_hash = 'vieux'`, date: 'asked_at', write: aMailboxCode },
  formerAddress: { table: 'former_address', is: sql`true`, date: 'left_at', write: async ({ tx }) => tx.insert(formerAddress).values({ personId: (await bring(tx, 'partner')).personId, email: letter.recipient, told: false, leftAt: sql`now()` }) },
  network: { table: 'person', is: sql`network is not null`, date: 'created_at', write: async (work) => work.tx.update(person).set({ network: 'ab'.repeat(16) }).where(sql`id = ${(await bring(work.tx, 'partner')).personId}`) },
  sessions: { table: 'session', is: sql`true`, date: 'created_at', write: async (work) => contextFor(work).sessions.start((await bring(work.tx, 'partner')).personId) },
  letters: { table: 'letter', is: sql`recipient = ${letter.recipient}`, date: 'written_at', write: ({ tx }) => writeLetter(tx, letter) },
  lastLetter: { table: 'letter', is: sql`recipient = ${letter.recipient}`, date: 'written_at', write: ({ tx }) => writeLastLetter(tx, letter) },
  access: {
    table: 'personal_access', is: sql`true`, date: 'day',
    write: async ({ tx }) => tx.insert(personalAccess).values({ day: '2026-01-01', page: 'voters', actorId: (await bring(tx, 'moderatorOnDuty')).personId, personId: (await bring(tx, 'partner')).personId }),
  },
  reports: {
    table: 'report', is: sql`true`, date: 'decided_at',
    write: async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'consultation' })
      const [{ personId: reporterId }, { personId: decidedBy }] = [await bring(tx, 'partner'), await bring(tx, 'moderatorOnDuty')]
      return tx.insert(report).values({ contributionId: await aContribution(tx, edition), reporterId, reason: 'off-topic', decision: 'kept', decidedAt: sql`now()`, decidedBy, decisionReason: 'Il est dans le sujet.' })
    },
  },
  drafts: {
    table: 'contribution', is: sql`title = 'Un brouillon laissé'`, date: 'saved_at',
    write: async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'consultation' })
      return tx.insert(contribution).values({ editionId: edition.id, kind: 'need', authorId: (await bring(tx, 'partner')).personId, authorProfile: 'partner', title: 'Un brouillon laissé', themeId: await themeOf(tx, edition) })
    },
  },
  'application drafts': {
    table: 'application', is: sql`submitted_at is null`, date: 'saved_at',
    write: async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'application' })
      return anApplication(tx, edition, await aProposal(tx, edition), await bring(tx, 'mayorOfSaintFlour'))
    },
  },
}

const age = (work: Work, { table, is, date }: Row, days: number) =>
  asOwner(work.tx, () => work.tx.execute(sql`update ${sql.raw(table)} set ${sql.raw(date)} = now() - make_interval(days => ${days}) where ${is}`))

const numberOf = async (work: Work, { table, is }: Row) => (await work.tx.execute(sql`select from ${sql.raw(table)} where ${is}`)).length

describe('Ce qui a fait son temps', () => {
  test.each(Object.entries(ROWS))('part à son heure, et pas avant\u00a0: %s', (key, row) =>
    inRolledBackWork(async (work) => {
      const { days } = RETENTION[key === 'application drafts' ? 'drafts' : (key as TimedKey)]
      await row.write(work)
      const number = await numberOf(work, row)
      expect(number).toBeGreaterThan(0)
      await age(work, row, days - 1)
      await run(work)
      expect(await numberOf(work, row)).toBe(number)
      await age(work, row, days + 1)
      await run(work)
      expect(await numberOf(work, row)).toBe(0)
    }))

  test('ne laisse pas derrière un code la lettre qui nommait qui l’a demandé, et attend que le code ne vaille plus rien', () =>
    inRolledBackWork(async (work) => {
      expect(RETENTION.mailboxCodes.days).toBeGreaterThan(CODE_LIFE_DAYS)
      const [letterId, other] = [await aMailboxCode(work), await aLetter(work.tx)]
      await age(work, ROWS.mailboxCodes, RETENTION.mailboxCodes.days + 1)
      await run(work)
      expect(await work.tx.select({ id: letterTable.id }).from(letterTable).where(inArray(letterTable.id, [letterId, other]))).toEqual([{ id: other }])
    }))
})

/** Someone last seen so many days ago. */
async function lastSeen(work: Work, days: number) {
  const { personId } = await bring(work.tx, 'agentOfAurillac')
  await work.tx.execute(sql`update person set seen_at = now() - make_interval(days => ${days}) where id = ${personId}`)
  return personId
}

const warnings = async ({ tx }: Work) => (await lettersOf(tx)).filter(({ subject }) => subject === 'Votre compte va être effacé dans un mois').map(({ recipient }) => recipient)
const nameOf = async ({ tx }: Work, id: string) => (await tx.select({ name: person.displayName }).from(person).where(sql`id = ${id}`))[0]?.name

describe('Un compte que personne n’utilise', () => {
  const { days } = RETENTION.account

  test('est prévenu un mois avant, une fois, puis effacé', () =>
    inRolledBackWork(async (work) => {
      const id = await lastSeen(work, days - 31)
      await run(work)
      expect(await warnings(work)).toEqual([])
      await lastSeen(work, days - 29)
      await run(work)
      await run(work)
      expect(await warnings(work)).toEqual(['agentofaurillac@exemple.invalid'])
      await lastSeen(work, days + 29)
      await run(work)
      expect(await nameOf(work, id)).toBe('Inès Roche')
      await work.tx.execute(sql`update person set warned_at = now() - interval '31 days' where id = ${id}`)
      await run(work)
      expect(await nameOf(work, id)).toBe('Personne effacée')
    }))

  test('n’est pas effacé si l’on revient, ni s’il faut d’abord transmettre quelque chose', () =>
    inRolledBackWork(async (work) => {
      const warned = (id: string) => work.tx.execute(sql`update person set seen_at = now() - make_interval(days => ${days + 40}), warned_at = now() - interval '31 days' where id = ${id}`)
      const id = await lastSeen(work, 0)
      await warned(id)
      await contextFor(work).sessions.start(id)
      await work.tx.execute(sql`update role_grant set revoked_at = now() where role = 'administrator'`)
      const { personId } = await bring(work.tx, 'administrator')
      await warned(personId)
      await run(work)
      expect([await nameOf(work, id), await nameOf(work, personId)]).toEqual(['Inès Roche', 'Ada Admin'])
    }))
})

import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Db, openDatabase, SITE_ROLE } from '~db/client.server'
import { startPosting } from '~/mail/post-letters.server'
import { writeLastLetter } from '~/mail/write-last-letter.server'
import { writeLetter } from '~/mail/write-letter.server'
import { openPerform } from '~/work.server'
import { openTestDatabase } from '../support/database'
import { startMailServer } from '../support/mail-server'

const LETTER = { recipient: 'mairie@pierrefort.example', subject: 'Votre besoin est publié : été', body: 'Bonjour,\n\nC’est fait.\n' }

async function openSite() {
  const url = await openTestDatabase()
  const { db, close } = openDatabase(url, { role: SITE_ROLE, max: 2 })
  return { url, db, close, perform: openPerform(db, () => {}, 'http://site.example') }
}

const lettersIn = (db: Db) => db.execute<{ posted: boolean }>(sql`select posted_at is not null as posted from letter`)
const jobsIn = (db: Db) => db.execute(sql`select attempts, last_error, locked_by from graphile_worker._private_jobs`)

test('Une lettre que le serveur de courriel refuse d’abord part une seule fois, et le site le sait', async () => {
  const site = await openSite()
  const mail = await startMailServer(1)
  await site.perform((work) => writeLetter(work.tx, LETTER))
  expect(await lettersIn(site.db)).toEqual([{ posted: false }])

  const posting = await startPosting({ url: site.url, db: site.db, smtp: mail.url, from: 'site@co-construire.example', debug: () => {} })
  await mail.accepted
  await posting.stop()

  expect(mail.refusedTimes()).toBe(1)
  expect(mail.received).toHaveLength(1)
  expect(mail.received[0]).toMatch(/^To: mairie@pierrefort\.example\r$/m)
  expect(mail.received[0]).toMatch(/^Message-ID: <lettre-\d+@co-construire>\r$/m)
  expect(mail.received[0]).not.toMatch(/^List-/m)
  expect(await lettersIn(site.db)).toEqual([{ posted: true }])
  expect(await jobsIn(site.db)).toEqual([])
  await mail.close()
  await site.close()
})

test('Une lettre déjà partie ne repart pas, même si son travail est rejoué', async () => {
  const site = await openSite()
  const mail = await startMailServer(0)
  await site.perform((work) => writeLetter(work.tx, LETTER))
  await site.db.execute(sql`update letter set posted_at = now()`)
  const stopAddress = 'http://site.example/suivis/arreter?qui=elle&jeton=abc'
  await site.perform((work) => writeLetter(work.tx, { ...LETTER, subject: 'La suivante', stopAddress }))

  const posting = await startPosting({ url: site.url, db: site.db, smtp: mail.url, from: 'site@co-construire.example', debug: () => {} })
  await mail.accepted
  await posting.stop()
  expect(mail.received).toEqual([expect.stringContaining('Subject: La suivante')])
  expect(mail.received[0]).toContain(`\r\nList-Unsubscribe: <${stopAddress}>\r\n`)
  expect(await jobsIn(site.db)).toEqual([])
  await mail.close()
  await site.close()
})

test('Un acte annulé n’écrit ni lettre ni travail', async () => {
  const site = await openSite()
  const cancelled = site.perform(async (work) => {
    await writeLetter(work.tx, LETTER)
    throw new Error('the act failed after its letter')
  })
  await expect(cancelled).rejects.toThrow('the act failed after its letter')
  expect(await lettersIn(site.db)).toEqual([])
  expect(await jobsIn(site.db)).toEqual([])
  await site.close()
})

test('Une lettre ne se laisse pas glisser d’autres destinataires ni d’autres en-têtes', async () => {
  const site = await openSite()
  for (const wrong of [
    { ...LETTER, recipient: 'a@b.example, c@d.example' },
    { ...LETTER, recipient: 'a@b.example\r\nBcc: c@d.example' },
    { ...LETTER, subject: 'Bonjour\r\nBcc: c@d.example' },
    { ...LETTER, stopAddress: 'http://site.example/>\r\nBcc: c@d.example' },
  ]) await expect(site.perform((work) => writeLetter(work.tx, wrong))).rejects.toThrow()
  expect(await lettersIn(site.db)).toEqual([])
  await site.close()
})

test('La dernière lettre à qui s’en va ne laisse rien de son adresse, une fois partie', async () => {
  const site = await openSite()
  const mail = await startMailServer(1)
  await site.perform((work) => writeLastLetter(work.tx, LETTER))
  const posting = await startPosting({ url: site.url, db: site.db, smtp: mail.url, from: 'site@co-construire.example', debug: () => {} })
  await mail.accepted
  await posting.stop()
  expect(mail.received).toHaveLength(1)
  expect(await lettersIn(site.db)).toEqual([])
  expect(await jobsIn(site.db)).toEqual([])
  await mail.close()
  await site.close()
})

import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { signInCode } from '~db/schema/identity'
import { letter } from '~db/schema/mail'
import { identityCommands } from '~/identity/admin-commands.server'
import { askCode } from '~/identity/ask-code.server'
import { storedCode } from '~/identity/code-secrets.server'
import { enterCode } from '~/identity/enter-code.server'
import { identitySentence } from '~/identity/refusals'
import { registerPerson } from '~/identity/register-person.server'
import { reopenSignIn } from '~/identity/reopen-sign-in.server'
import { listJournal } from '~/journal/list-journal.server'
import { objectOf } from '~/journal/object-words'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anotherThan, readCode } from '../support/identity'

const BROWSER = 'a'.repeat(64)
const OTHER_BROWSER = 'b'.repeat(64)
const EMAIL = 'secretariat@pierrefort.example'

/** Moves the code, never the clock. */
const age = (interval: string) => sql.raw(`update sign_in_code set asked_at = asked_at - interval '${interval}', expires_at = expires_at - interval '${interval}', used_at = used_at - interval '${interval}'`)

describe('Le code envoyé par courriel', () => {
  test('ouvre le compte de la personne, une seule fois', () =>
    inRolledBackWork(async (work) => {
      const { personId, email } = await bring(work.tx, 'agentOfAurillac')
      await askCode(work, { email: email ?? '', browser: BROWSER })
      const code = (await readCode(work, email ?? '')).replace(' ', '')
      expect(await enterCode(work, { browser: BROWSER, code })).toMatchObject({ personId })
      expect(await enterCode(work, { browser: BROWSER, code })).toEqual({ refused: 'code-used' })
    }))

  test('ne marche que dans le navigateur qui l’a demandé', () =>
    inRolledBackWork(async (work) => {
      await askCode(work, { email: EMAIL, browser: BROWSER })
      const code = (await readCode(work, EMAIL)).replace(' ', '')
      expect(await enterCode(work, { browser: OTHER_BROWSER, code })).toEqual({ refused: 'no-code' })
      expect(await enterCode(work, { browser: null, code })).toEqual({ refused: 'no-code' })
      await askCode(work, { email: 'autre@pierrefort.example', browser: OTHER_BROWSER })
      expect(await enterCode(work, { browser: OTHER_BROWSER, code })).toMatchObject({ refused: 'wrong-code' })
      expect(await enterCode(work, { browser: BROWSER, code })).toMatchObject({ personId: null })
    }))

  test('n’est plus valable après cinq erreurs, même juste', () =>
    inRolledBackWork(async (work) => {
      await askCode(work, { email: EMAIL, browser: BROWSER })
      const code = (await readCode(work, EMAIL)).replace(' ', '')
      for (const triesLeft of [4, 3, 2, 1, 0]) {
        expect(await enterCode(work, { browser: BROWSER, code: anotherThan(code) })).toEqual({ refused: 'wrong-code', triesLeft })
      }
      expect(await enterCode(work, { browser: BROWSER, code })).toEqual({ refused: 'no-tries-left' })
    }))

  test.each(['agentOfAurillac', null] as const)('n’est plus accepté pour une adresse après cinquante erreurs en un jour, de tous les navigateurs (%s)', (known) =>
    inRolledBackWork(async (work) => {
      const email = (known && (await bring(work.tx, known)).email) ?? EMAIL
      const tried = (browser: string, wrong: number, codeHash = 'x') => work.tx.insert(signInCode).values({ email, codeHash, browserHash: browser, triesLeft: 5 - wrong, expiresAt: sql`now()`, askedAt: sql`now() - interval '1 hour'` })
      for (let n = 0; n < 9; n++) await tried(`navigateur-${n}`, 5)
      await tried('le-dixieme', 4)
      // Guesses at a code that no letter carries find nothing: they are free to nobody, and keep nobody out.
      await tried('sans-lettre', 5, '')
      await askCode(work, { email, browser: BROWSER })
      const code = (await readCode(work, email)).replace(' ', '')
      expect(await enterCode(work, { browser: BROWSER, code: anotherThan(code) })).toEqual({ refused: 'wrong-code', triesLeft: 4 })
      const refusal = await enterCode(work, { browser: BROWSER, code })
      expect(refusal).toEqual({ refused: 'no-tries-today', until: expect.any(Date) })
      expect('until' in refusal && Math.round((refusal.until.getTime() - (await work.at()).getTime()) / 3_600_000)).toBe(23)
      expect('refused' in refusal && identitySentence(refusal)).toMatch(/avant le .+ à\u00a0\d.+ Écrivez à l’équipe/)
      await work.tx.execute(sql`update sign_in_code set asked_at = asked_at - interval '23 hours' where browser_hash = 'le-dixieme'`)
      expect(await enterCode(work, { browser: BROWSER, code })).toHaveProperty('personId')
    }))

  test('l’est de nouveau, pour une adresse, quand l’exploitant lui rouvre l’entrée\u00a0: avec un code demandé ensuite, et le journal le dit', () =>
    inRolledBackWork(async (work) => {
      const { email, personId } = await bring(work.tx, 'agentOfAurillac')
      const reopen = (address: string) => identityCommands['sign-in reopen']?.run({ db: work.tx as never, perform: (verb) => verb(work), words: [address], reason: 'Elle a écrit à l’équipe.' })
      for (let n = 0; n < 10; n++) await work.tx.insert(signInCode).values({ email: email ?? '', codeHash: 'x', browserHash: `navigateur-${n}`, triesLeft: 0, expiresAt: sql`now()`, askedAt: sql`now() - interval '1 hour'` })
      const ask = async () => {
        await askCode(work, { email: email ?? '', browser: BROWSER })
        return { browser: BROWSER, code: (await readCode(work, email ?? '')).replace(' ', '') }
      }
      const before = await ask()
      expect(await enterCode(work, before)).toMatchObject({ refused: 'no-tries-today' })
      await expect(reopen('personne@exemple.invalid')).rejects.toThrow('Personne n’a de compte')
      expect(await reopen(email ?? '')).toEqual([expect.stringContaining('de nouveau')])
      // What was guessed at until then stays closed.
      expect(await enterCode(work, before)).toMatchObject({ refused: 'code-expired' })
      expect(await enterCode(work, await ask())).toMatchObject({ personId })
      expect((await listJournal(work.tx, { limit: 1 })).lines).toMatchObject([{ act: 'sign-in-reopen', object: `person:${personId}` }])
    }))

  test('l’est aussi pour qui n’a pas encore de compte\u00a0: le journal ne garde pas son adresse', () =>
    inRolledBackWork(async (work) => {
      for (let n = 0; n < 10; n++) await work.tx.insert(signInCode).values({ email: EMAIL, codeHash: 'x', browserHash: `navigateur-${n}`, triesLeft: 0, expiresAt: sql`now()`, askedAt: sql`now() - interval '1 hour'` })
      expect(await reopenSignIn(work, { email: EMAIL.toUpperCase(), reason: 'Elle a écrit à l’équipe.' })).toEqual({ displayName: null })
      await askCode(work, { email: EMAIL, browser: BROWSER })
      expect(await enterCode(work, { browser: BROWSER, code: (await readCode(work, EMAIL)).replace(' ', '') })).toEqual({ personId: null, email: EMAIL })
      const { lines: [line] } = await listJournal(work.tx, { limit: 1 })
      expect(line && objectOf({ ...line, title: null }).words).toBe('personne sans compte')
      expect(JSON.stringify(line)).not.toContain('@')
    }))

  test.each([['9 minutes 58 seconds', { personId: null }], ['10 minutes', { refused: 'code-expired' }]])('demandé il y a %s', (interval, expected) =>
    inRolledBackWork(async (work) => {
      await askCode(work, { email: EMAIL, browser: BROWSER })
      await work.tx.execute(age(interval))
      const code = (await readCode(work, EMAIL)).replace(' ', '')
      expect(await enterCode(work, { browser: BROWSER, code })).toMatchObject(expected)
    }))

  test('n’est gardé ni en clair, ni sous une forme qu’une table volée suffirait à lire', () =>
    inRolledBackWork(async (work) => {
      await askCode(work, { email: EMAIL, browser: BROWSER })
      const code = (await readCode(work, EMAIL)).replace(' ', '')
      const [row] = await work.tx.select().from(signInCode)
      expect(JSON.stringify(row)).not.toContain(BROWSER)
      expect(JSON.stringify(row)).not.toContain(code)
      // The token of the browser, which the table does not hold, is needed to try codes against it.
      expect(row?.codeHash).toBe(storedCode(code, { email: EMAIL, browser: BROWSER }))
      expect(row?.codeHash).not.toBe(storedCode(code, { email: EMAIL, browser: OTHER_BROWSER }))
    }))

  test('seul le dernier demandé dans ce navigateur est valable', () =>
    inRolledBackWork(async (work) => {
      await askCode(work, { email: EMAIL, browser: BROWSER })
      const first = (await readCode(work, EMAIL)).replace(' ', '')
      await askCode(work, { email: EMAIL, browser: BROWSER })
      const second = (await readCode(work, EMAIL)).replace(' ', '')
      if (first !== second) expect(await enterCode(work, { browser: BROWSER, code: first })).toMatchObject({ refused: 'wrong-code' })
      expect(await enterCode(work, { browser: BROWSER, code: second })).toMatchObject({ personId: null })
    }))
})

describe('Trop de codes demandés', () => {
  test('trois lettres par quart d’heure et par adresse, puis plus aucune, sans le dire', () =>
    inRolledBackWork(async (work) => {
      for (let asked = 0; asked < 5; asked++) expect(await askCode(work, { email: EMAIL, browser: BROWSER })).toBeUndefined()
      expect(await work.tx.select().from(letter)).toHaveLength(3)
      await askCode(work, { email: 'voisine@pierrefort.example', browser: BROWSER })
      expect(await work.tx.select().from(letter)).toHaveLength(4)
      await work.tx.execute(age('15 minutes'))
      await askCode(work, { email: EMAIL, browser: BROWSER })
      expect(await work.tx.select().from(letter)).toHaveLength(5)
    }))

  test('le dernier code reçu reste valable dans ce navigateur', () =>
    inRolledBackWork(async (work) => {
      for (let asked = 0; asked < 4; asked++) await askCode(work, { email: EMAIL, browser: BROWSER })
      const code = (await readCode(work, EMAIL)).replace(' ', '')
      expect(await enterCode(work, { browser: BROWSER, code })).toMatchObject({ personId: null })
    }))

  test('un autre navigateur reçoit une page pareille, dont aucun code n’est le bon', () =>
    inRolledBackWork(async (work) => {
      for (let asked = 0; asked < 3; asked++) await askCode(work, { email: EMAIL, browser: BROWSER })
      await askCode(work, { email: EMAIL, browser: OTHER_BROWSER })
      const code = (await readCode(work, EMAIL)).replace(' ', '')
      expect(await enterCode(work, { browser: OTHER_BROWSER, code })).toEqual({ refused: 'wrong-code', triesLeft: 4 })
    }))
})

describe('L’ouverture d’un compte', () => {
  const introduction = { displayName: 'Jeanne Besse', profile: 'agent', function: 'Secrétaire de mairie', organisation: '', network: null } as const
  const prove = async (work: Parameters<Parameters<typeof inRolledBackWork>[0]>[0]) => {
    await askCode(work, { email: EMAIL, browser: BROWSER })
    await enterCode(work, { browser: BROWSER, code: (await readCode(work, EMAIL)).replace(' ', '') })
  }

  test('prend l’adresse que le code a prouvée, une seule fois', () =>
    inRolledBackWork(async (work) => {
      await prove(work)
      expect(await registerPerson(work, { ...introduction, browser: BROWSER })).toEqual({ personId: expect.any(String) })
      expect(await registerPerson(work, { ...introduction, browser: BROWSER })).toEqual({ refused: 'address-taken' })
    }))

  test('demande une adresse prouvée, dans ce navigateur, depuis moins d’une demi-heure', () =>
    inRolledBackWork(async (work) => {
      const refused = { refused: 'address-not-proven' }
      await askCode(work, { email: EMAIL, browser: BROWSER })
      expect(await registerPerson(work, { ...introduction, browser: BROWSER })).toEqual(refused)
      await enterCode(work, { browser: BROWSER, code: (await readCode(work, EMAIL)).replace(' ', '') })
      expect(await registerPerson(work, { ...introduction, browser: OTHER_BROWSER })).toEqual(refused)
      expect(await registerPerson(work, { ...introduction, browser: null })).toEqual(refused)
      await work.tx.execute(age('30 minutes'))
      expect(await registerPerson(work, { ...introduction, browser: BROWSER })).toEqual(refused)
    }))
})

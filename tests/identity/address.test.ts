import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { askAddressCode } from '~/identity/address/ask-address-code.server'
import { identityCommands } from '~/identity/admin-commands.server'
import { askCode } from '~/identity/ask-code.server'
import { enterCode } from '~/identity/enter-code.server'
import { findViewer } from '~/identity/find-viewer.server'
import { proveAddress } from '~/identity/prove-address.server'
import { registerPerson, writePerson } from '~/identity/register-person.server'
import { sessionTopic } from '~/identity/topic'
import { writeLetter } from '~/mail/write-letter.server'
import { readSignals } from '~/proofs/signals.server'
import { correctMyAddress } from '~/rights/correct-my-address.server'
import { listHoldings } from '~/rights/held.server'
import { leave } from '~/rights/leave.server'
import { action as askThere, loader as showForm } from '~/routes/compte.adresse._index'
import { action as typeThere, loader as showEntry } from '~/routes/compte.adresse.code'
import type { Work } from '~/work.server'
import { later, lettersOf } from '../support/applications'
import { bring } from '../support/characters'
import { asOwner, inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'
import { anotherThan, asked, contextFor, cookiesOf, makeDemo, posted, readCode } from '../support/identity'
import { aTalkativeLife, SAID, signedIn } from '../support/talkative'
import { tablesSaying } from '../support/traces'

const BROWSER = 'a'.repeat(64)
const NEW = 'ines.roche@aurillac.exemple.invalid'
const introduction = { displayName: 'Quelqu’un', profile: 'agent', function: 'Agent', organisation: '' } as const

/** The agent of Aurillac, just signed in, and how she asks for another address and types its code. */
async function anAgent(work: Work, aged?: string) {
  const viewer = await bring(work.tx, 'agentOfAurillac')
  const who = await signedIn(work, viewer.personId, aged)
  return {
    ...who, email: viewer.email ?? '',
    ask: (email = NEW, browser = BROWSER) => askAddressCode(work, { ...who, email, browser }),
    type: async (code?: string, browser = BROWSER) => correctMyAddress(later(work), { ...who, browser, code: code ?? (await readCode(work, NEW)).replace(' ', '') }),
  }
}

const addressOf = async ({ tx }: Work, personId: string) => (await findViewer(tx, personId))?.email
const sentTo = async ({ tx }: Work, email: string) => (await lettersOf(tx)).filter(({ recipient }) => recipient === email)

describe('Corriger son adresse', () => {
  test('se fait par un code reçu à la nouvelle\u00a0: ce qui est à la personne reste, et suit la nouvelle', () =>
    inRolledBackWork(async (work) => {
      const { personId, email, ask, type } = await anAgent(work)
      const before = await findViewer(work.tx, personId)
      expect(await ask()).toEqual({ asked: true })
      expect(await addressOf(work, personId)).toBe(email)
      expect(await type()).toEqual({ former: email, email: NEW, ended: 0 })
      expect(await findViewer(work.tx, personId)).toEqual({ ...before, email: NEW })
      expect(await type()).toEqual({ refused: 'code-used' })
      await askCode(work, { email: NEW, browser: 'b'.repeat(64) })
      expect(await enterCode(work, { browser: 'b'.repeat(64), code: (await readCode(work, NEW)).replace(' ', '') })).toMatchObject({ personId })
    }))

  test('ferme les autres sessions et leurs écrans, pas celle-ci, et le journal le dit sans dire d’adresse', () =>
    inRolledBackWork(async (work) => {
      const elsewhere = await signedIn(work, (await bring(work.tx, 'agentOfAurillac')).personId)
      const { personId, sessionId, ask, type } = await anAgent(work)
      await ask()
      expect(await type()).toMatchObject({ ended: 1 })
      expect(await work.tx.execute(sql`select id from session where person_id = ${personId}`)).toEqual([{ id: sessionId }])
      expect((work as Work & { touched: Set<string> }).touched).toContain(sessionTopic(elsewhere.sessionId ?? ''))
      const [line] = await work.tx.execute(sql`select act, actor_id, object, details::text from journal_line order by id desc limit 1`)
      expect(line).toMatchObject({ act: 'address-correct', actor_id: personId, object: `person:${personId}` })
      expect(JSON.stringify(line)).not.toContain('@')
    }))

  test('écrit à l’ancienne ce qui s’est passé, quand, et comment s’y opposer sans le compte, sans dire la nouvelle', () =>
    inRolledBackWork(async (work) => {
      const { email, ask, type } = await anAgent(work)
      await ask()
      await type()
      const [letter] = await sentTo(work, email)
      expect(letter).toMatchObject({ subject: 'Cette adresse n’ouvre plus votre compte', body: expect.stringMatching(/^Le .+ à\s\d.+ l’adresse de votre compte/m) })
      expect(letter?.body).toContain('http://site.example/mentions-legales')
      expect(letter?.body).not.toContain(NEW)
    }))

  test('demande une session de moins d’un quart d’heure, et une personne qui ne soit pas à tout le monde', () =>
    inRolledBackWork(async (work) => {
      const old = await anAgent(work, '16 minutes')
      expect(await old.ask()).toEqual({ refused: 'proof-too-old' })
      expect(await sentTo(work, NEW)).toEqual([])
      const { personId, ask, email } = await anAgent(work, '14 minutes')
      expect(await ask(email)).toEqual({ refused: 'same-address' })
      expect(await ask()).toEqual({ asked: true })
      await makeDemo(work, personId)
      expect(await ask()).toEqual({ refused: 'demo-person' })
    }))

  test('ne dit pas qu’une adresse a un compte\u00a0: la même réponse, et seule sa lettre l’apprend à qui la lit', () =>
    inRolledBackWork(async (work) => {
      const { personId, email, ask, type } = await anAgent(work)
      const { email: taken } = await bring(work.tx, 'mayorOfSaintFlour')
      expect(await ask(taken ?? '')).toEqual(await ask())
      const [letter] = await sentTo(work, taken ?? '')
      expect(letter?.subject).toBe('Cette adresse a déjà un compte sur Co-construire')
      expect(letter?.body).not.toMatch(/\d{3} \d{3}/)
      const rows = await work.tx.execute<{ length: number }>(sql`select length(code_hash) from sign_in_code order by id desc limit 2`)
      expect(rows.map(({ length }) => length)).toEqual([64, 64])
      await ask(taken ?? '')
      for (const triesLeft of [4, 3, 2, 1, 0]) expect(await type('123456')).toEqual({ refused: 'wrong-code', triesLeft })
      expect(await addressOf(work, personId)).toBe(email)
    }))

  test('suit les règles des codes\u00a0: ce navigateur, cinq essais, dix minutes, trois lettres', () =>
    inRolledBackWork(async (work) => {
      const { ask, type } = await anAgent(work)
      await ask()
      const code = (await readCode(work, NEW)).replace(' ', '')
      expect(await type(code, 'c'.repeat(64))).toEqual({ refused: 'no-code' })
      expect(await type(anotherThan(code))).toEqual({ refused: 'wrong-code', triesLeft: 4 })
      await work.tx.execute(sql`update sign_in_code set expires_at = now()`)
      expect(await type(code)).toEqual({ refused: 'code-expired' })
      for (const _ of [1, 2, 3, 4]) expect(await ask()).toEqual({ asked: true })
      expect(await sentTo(work, NEW)).toHaveLength(3)
    }))

  test('a des codes à elle\u00a0: ils n’ouvrent ni session ni compte, et un code de connexion ne change rien', () =>
    inRolledBackWork(async (work) => {
      const { personId, ask, type } = await anAgent(work)
      await ask()
      const code = (await readCode(work, NEW)).replace(' ', '')
      expect(await enterCode(work, { browser: BROWSER, code })).toEqual({ refused: 'no-code' })
      const other = await signedIn(work, (await bring(work.tx, 'partner')).personId)
      expect(await correctMyAddress(work, { ...other, browser: BROWSER, code })).toEqual({ refused: 'no-code' })
      await type(code)
      expect(await registerPerson(work, { ...introduction, browser: BROWSER, network: null })).toEqual({ refused: 'address-not-proven' })
      await askCode(work, { email: 'autre@aurillac.exemple.invalid', browser: 'd'.repeat(64) })
      const login = (await readCode(work, 'autre@aurillac.exemple.invalid')).replace(' ', '')
      expect(await correctMyAddress(work, { ...other, personId, browser: 'd'.repeat(64), code: login })).toEqual({ refused: 'no-code' })
    }))

  test('fait mourir les codes de connexion demandés à l’ancienne, et ne laisse pas entrer qui venait d’y en taper un', () =>
    inRolledBackWork(async (work) => {
      const { personId, email, ask, type } = await anAgent(work)
      await askCode(work, { email, browser: 'e'.repeat(64) })
      const code = (await readCode(work, email)).replace(' ', '')
      await ask()
      await type()
      expect(await enterCode(work, { browser: 'e'.repeat(64), code })).toEqual({ refused: 'no-code' })
      // A code judged right just before, whose session opens just after.
      const { sessions } = contextFor(work)
      await expect(sessions.start(personId, { door: 'code', email })).rejects.toMatchObject({ status: 404 })
      expect(await sessions.start(personId, { door: 'code', email: NEW })).toMatch(/^session=/)
    }))

  test('prouve l’adresse d’un compte ouvert par ProConnect, sans rien lui prendre\u00a0: les deux sont prouvés ici', () =>
    inRolledBackWork(async (work) => {
      const written = await writePerson(work.tx, { email: 'dite@mairie.exemple.invalid', addressTold: true, network: null }, introduction)
      if ('refused' in written) throw new Error(written.refused)
      const { personId } = written
      await work.tx.execute(sql`insert into proconnect_identity (provider, sub, person_id) values ('idp', 'sub', ${personId})`)
      const who = await signedIn(work, personId)
      await askAddressCode(work, { ...who, email: NEW, browser: BROWSER })
      expect(await correctMyAddress(work, { ...who, browser: BROWSER, code: (await readCode(work, NEW)).replace(' ', '') })).toMatchObject({ email: NEW })
      const [state] = await work.tx.execute(sql`select address_told as told, (select count(*)::int from proconnect_identity where person_id = ${personId}) as linked from person where id = ${personId}`)
      expect(state).toEqual({ told: false, linked: 1 })
      // Whoever read the told address, and typed its code at this moment, takes nothing of an account that left it.
      await proveAddress(work, { personId, email: 'dite@mairie.exemple.invalid', signedIn: null })
      expect(await work.tx.execute(sql`select from proconnect_identity where person_id = ${personId}`)).toHaveLength(1)
    }))

  test('se lit dans les signaux de la modération comme si elle avait toujours été là', () =>
    inRolledBackWork(async (work) => {
      const { attachment } = await bring(work.tx, 'agentOfAurillac')
      await asOwner(work.tx, () => work.tx.execute(sql`insert into territory_mailbox (territory_id, email) values (${attachment?.territoryId ?? 0}, 'mairie@aurillac.fr')`))
      const { ask, ...who } = await anAgent(work)
      const imitating = async () => (await readSignals(work.tx)).lookAlikes.map(({ domain }) => domain)
      expect(await imitating()).not.toContain('aurilac.fr')
      await ask('ines@aurilac.fr')
      await correctMyAddress(later(work), { ...who, browser: BROWSER, code: (await readCode(work, 'ines@aurilac.fr')).replace(' ', '') })
      expect(await imitating()).toContain('aurilac.fr')
    }))

  test('fait suivre les points de contrôle demandés', () =>
    inRolledBackWork(async (work) => {
      const { email, ask, type } = await anAgent(work)
      for (const _ of [1, 2]) await anEdition(work.tx, { phase: 'vote' })
      await work.tx.execute(sql`insert into checkpoint_subscription (edition_id, email, token_hash, asked_at) select id, ${email}, 'jeton ' || id, now() from edition`)
      await work.tx.execute(sql`insert into checkpoint_subscription (edition_id, email, token_hash, asked_at) select min(id), ${NEW}, 'autre', now() from edition`)
      const [{ editions } = { editions: 0 }] = await work.tx.execute<{ editions: number }>(sql`select count(*)::int as editions from edition`)
      await ask()
      await type()
      expect(await work.tx.execute(sql`select email, count(*)::int as number from checkpoint_subscription where email in (${email}, ${NEW}) group by 1`)).toEqual([{ email: NEW, number: editions }])
    }))
})

describe('L’ancienne adresse', () => {
  test('part avec la personne, ses lettres et ses mots aussi', () =>
    inRolledBackWork(async (work) => {
      const { id, who } = await aTalkativeLife(work)
      await askAddressCode(work, { ...who, email: NEW, browser: BROWSER })
      await correctMyAddress(later(work), { ...who, browser: BROWSER, code: (await readCode(work, NEW)).replace(' ', '') })
      expect(await tablesSaying(work.tx, [SAID.email])).toEqual(expect.arrayContaining(['former_address', 'letter', 'contribution']))
      expect(JSON.stringify(await listHoldings(work.tx, { personId: id, email: NEW }))).toContain(`"Adresse électronique":"${SAID.email}"`)
      expect(await leave(work, who)).toEqual({ left: true })
      await work.tx.execute(sql`delete from letter where is_last`)
      expect((await tablesSaying(work.tx, [SAID.email, NEW])).filter((table) => table !== 'proconnect_arrival')).toEqual([])
    }))

  test('prise ensuite par un autre compte, garde à chacun ses lettres', () =>
    inRolledBackWork(async (work) => {
      const { personId, email, ask, type } = await anAgent(work)
      await writeLetter(work.tx, { recipient: email, subject: 'À la première', body: 'Bonjour.' })
      await work.tx.execute(sql`update letter set written_at = now() - interval '1 hour'`)
      await ask()
      await type()
      await asOwner(work.tx, () => work.tx.execute(sql`update former_address set left_at = now() - interval '10 minutes'`))
      const written = await writePerson(work.tx, { email, addressTold: false, network: null }, introduction)
      if ('refused' in written) throw new Error(written.refused)
      await writeLetter(work.tx, { recipient: email, subject: 'À la seconde', body: 'Bonjour.' })
      const letters = async (who: string) => JSON.stringify((await listHoldings(work.tx, { personId: who, email: null })).find(({ key }) => key === 'courriels')?.rows)
      expect(await letters(personId)).toMatch(/À la première/)
      expect(await letters(personId)).not.toMatch(/À la seconde/)
      expect(await letters(written.personId)).toMatch(/À la seconde/)
      expect(await letters(written.personId)).not.toMatch(/À la première/)
    }))

  test('reprend le compte quand son lecteur s’y oppose, par la main de l’exploitant\u00a0: ce qui a été relié depuis est délié', () =>
    inRolledBackWork(async (work) => {
      const { personId, email, ask, type } = await anAgent(work)
      await ask()
      await type()
      await work.tx.execute(sql`insert into proconnect_identity (provider, sub, person_id, linked_at) values ('idp', 'intrus', ${personId}, clock_timestamp()), ('idp', 'sien', ${personId}, now() - interval '1 day')`)
      const giveBack = (address: string) => identityCommands['address give-back']?.run({ db: work.tx as never, perform: (verb) => verb(later(work)), words: [address], reason: 'Elle a écrit à l’équipe.' })
      await expect(giveBack('personne@exemple.invalid')).rejects.toThrow(/Aucun compte n’a quitté cette adresse/)
      expect((await giveBack(email))?.join()).toMatch(/a de nouveau l’adresse/)
      expect(await addressOf(work, personId)).toBe(email)
      expect(await work.tx.execute(sql`select from session where person_id = ${personId}`)).toEqual([])
      expect(await work.tx.execute(sql`select sub from proconnect_identity where person_id = ${personId}`)).toEqual([{ sub: 'sien' }])
      expect((await sentTo(work, NEW))[0]?.subject).toBe((await sentTo(work, email))[0]?.subject)
      await writePerson(work.tx, { email: NEW, addressTold: false, network: null }, introduction)
      await expect(giveBack(NEW)).rejects.toThrow(/a de nouveau un compte/)
    }))
})

describe('Les pages', () => {
  test('demandent l’adresse puis le code, sans rien dire de qui a un compte', () =>
    inRolledBackWork(async (work) => {
      const { personId, email, cookie } = await anAgent(work)
      const { email: taken } = await bring(work.tx, 'mayorOfSaintFlour')
      const at = (extra = '') => ({ context: contextFor(work, { cookie: `${cookie}; ${extra}` }), params: {} })
      expect(await showForm({ ...at(), request: asked('/compte/adresse', cookie) })).toEqual({ email, proconnect: false, refusal: null })
      const send = async (typed: string) => (await askThere({ ...at(), request: posted('/compte/adresse', { email: typed }, cookie) })) as Response
      const answers = [await send(taken ?? ''), await send(NEW)]
      expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual([[303, '/compte/adresse/code'], [303, '/compte/adresse/code']])
      expect(await send(email)).toMatchObject({ init: { status: 422 } })
      expect(await send('pas une adresse')).toMatchObject({ init: { status: 422 } })
      const browser = cookiesOf(answers[1] ?? new Response())
      const there = { ...at(browser), request: asked('/compte/adresse/code', `${cookie}; ${browser}`) }
      expect(await showEntry(there)).toEqual({ mine: email, asked: NEW, demo: false })
      const code = await readCode(work, NEW)
      const type = async (typed: string) => (await typeThere({ ...at(browser), request: posted('/compte/adresse/code', { code: typed }, `${cookie}; ${browser}`) })) as Response
      expect(await type(anotherThan(code))).toMatchObject({ init: { status: 422 } })
      const done = await type(code)
      expect([done.status, done.headers.get('location')]).toEqual([303, '/compte'])
      expect(await addressOf(work, personId)).toBe(NEW)
    }))
})

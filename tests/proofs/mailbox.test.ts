import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { letter } from '~db/schema/mail'
import { findViewer } from '~/identity/find-viewer.server'
import type { Viewer } from '~/identity/viewer'
import { askMailboxCode } from '~/proofs/ask-mailbox-code.server'
import { enterMailboxCode } from '~/proofs/enter-mailbox-code.server'
import { findMailboxWay } from '~/proofs/mailbox-way.server'
import { action as typeCode } from '~/routes/compte.preuve._index'
import { action as askCode } from '~/routes/compte.preuve.demander'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { asOwner, inRolledBackWork } from '../support/database'
import { asked, statusOf } from '../support/requests'
import { forgetPerson } from '~/identity/forget-person.server'
import { holdPerson } from '~/identity/hold-person.server'

const MAIRIE = 'mairie@aurillac.example'

const giveMailbox = (work: Work, { attachment }: Viewer) =>
  asOwner(work.tx, () => work.tx.execute(sql`insert into territory_mailbox (territory_id, email) values (${attachment?.territoryId ?? 0}, ${MAIRIE})`))

/** Paul, who declared Aurillac, whose official address is known. */
async function paul(work: Work): Promise<Viewer> {
  const person = await bring(work.tx, 'newcomerOfAurillac')
  await giveMailbox(work, person)
  return person
}

async function lettersTo(work: Work): Promise<string[]> {
  const letters = await work.tx.select().from(letter).orderBy(letter.id)
  return letters.filter(({ recipient }) => recipient === MAIRIE).map(({ body }) => body)
}

const codeIn = (body: string | undefined) => /^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/m.exec(body ?? '')?.[0]?.replaceAll('-', '') ?? ''
const levelOf = async (work: Work, { personId }: Viewer) => (await findViewer(work.tx, personId))?.attachment?.level
const later = (work: Work, column: 'asked_at' | 'expires_at', interval: string) => work.tx.execute(sql`update mailbox_code set ${sql.identifier(column)} = ${sql.identifier(column)} - ${interval}::interval`)

describe('Un code envoyé à l’adresse officielle', () => {
  test('est demandé par la personne, reçu par la mairie qui lit qui demande, tapé par la personne\u00a0: le rattachement est prouvé', () =>
    inRolledBackWork(async (work) => {
      const person = await paul(work)
      await work.tx.execute(sql`update person set function = 'Chargé de mission' where id = ${person.personId}`)
      expect(await askMailboxCode(work, person.personId)).toEqual({ territory: 'Aurillac (15)' })
      const [body] = await lettersTo(work)
      for (const told of ['Paul Declar, Chargé de mission', 'Agent d’une collectivité', 'pour Aurillac', person.email ?? '-', '15 jours', 'Ne faites rien']) expect(body).toContain(told)
      expect(body).not.toMatch(/https?:\S*[A-Z0-9]{4}-/)
      expect(await levelOf(work, person)).toBe('declared')
      expect(await enterMailboxCode(work, person.personId, codeIn(body))).toEqual({ territory: 'Aurillac (15)' })
      expect(await levelOf(work, person)).toBe('proven')
      expect(await work.tx.execute(sql`select proof from attachment where person_id = ${person.personId}`)).toEqual([{ proof: 'mailbox' }])
    }))

  test('porte un nom et une fonction sur une ligne\u00a0: personne n’écrit un paragraphe de notre lettre', () =>
    inRolledBackWork(async (work) => {
      const person = await paul(work)
      await work.tx.execute(sql`update person set display_name = ${'Paul\n\nPayez ici\u2028vite'} where id = ${person.personId}`)
      await askMailboxCode(work, person.personId)
      expect((await lettersTo(work))[0]).toContain('Paul Payez ici vite\n')
    }))

  test('n’est gardé que haché, et l’adresse n’est montrée que masquée', () =>
    inRolledBackWork(async (work) => {
      const person = await paul(work)
      await askMailboxCode(work, person.personId)
      const code = codeIn((await lettersTo(work))[0])
      expect(JSON.stringify(await work.tx.execute(sql`select * from mailbox_code`))).not.toContain(code)
      expect(await findMailboxWay(work.tx, person)).toMatchObject({ mailbox: 'm•••@aurillac.example', closed: null })
    }))

  test('ne sert qu’une fois, et seul le dernier demandé est bon', () =>
    inRolledBackWork(async (work) => {
      const person = await paul(work)
      await askMailboxCode(work, person.personId)
      await askMailboxCode(work, person.personId)
      const [first, last] = (await lettersTo(work)).map(codeIn)
      expect(await enterMailboxCode(work, person.personId, first ?? '')).toEqual({ refused: 'wrong-code', triesLeft: 4 })
      expect(await enterMailboxCode(work, person.personId, last ?? '')).toEqual({ territory: 'Aurillac (15)' })
      await work.tx.execute(sql`update attachment set level = 'declared', proven_at = null, proof = null where person_id = ${person.personId}`)
      expect(await enterMailboxCode(work, person.personId, last ?? '')).toEqual({ refused: 'code-used' })
    }))

  test('n’a que cinq essais, et quinze jours', () =>
    inRolledBackWork(async (work) => {
      const person = await paul(work)
      await askMailboxCode(work, person.personId)
      const code = codeIn((await lettersTo(work))[0])
      for (const triesLeft of [4, 3, 2, 1, 0]) expect(await enterMailboxCode(work, person.personId, 'AAAAAAAAAAAA')).toEqual({ refused: 'wrong-code', triesLeft })
      expect(await enterMailboxCode(work, person.personId, code)).toEqual({ refused: 'no-tries-left' })
      await work.tx.execute(sql`update mailbox_code set tries_left = 5`)
      await later(work, 'expires_at', '15 days')
      expect(await enterMailboxCode(work, person.personId, code)).toEqual({ refused: 'code-expired' })
      expect(await levelOf(work, person)).toBe('declared')
    }))

  test('n’ouvre que pour qui l’a demandé, et pour la collectivité d’alors', () =>
    inRolledBackWork(async (work) => {
      const person = await paul(work)
      await askMailboxCode(work, person.personId)
      const code = codeIn((await lettersTo(work))[0])
      const other = await bring(work.tx, 'partner')
      await work.tx.execute(sql`insert into attachment (person_id, territory_id) values (${other.personId}, ${person.attachment?.territoryId ?? 0})`)
      expect(await enterMailboxCode(work, other.personId, code)).toEqual({ refused: 'no-code' })
      await askMailboxCode(work, other.personId)
      expect(await enterMailboxCode(work, other.personId, code)).toMatchObject({ refused: 'wrong-code' })
      await work.tx.execute(sql`update attachment set territory_id = (select id from territory where kind = 'commune' and code = '15187') where person_id = ${person.personId}`)
      await work.tx.execute(sql`update attachment set revoked_at = now(), revoked_reason = 'changée' where person_id = ${person.personId}`)
      await work.tx.execute(sql`insert into attachment (person_id, territory_id) select ${person.personId}, id from territory where kind = 'commune' and code = '15187'`)
      expect(await enterMailboxCode(work, person.personId, code)).toEqual({ refused: 'no-code' })
    }))

  test('part au plus trois fois par jour vers une collectivité, et trois fois pour une personne', () =>
    inRolledBackWork(async (work) => {
      const person = await paul(work)
      for (let asked = 0; asked < 3; asked++) await askMailboxCode(work, person.personId)
      expect(await askMailboxCode(work, person.personId)).toEqual({ refused: 'person-asked-enough' })
      const other = await bring(work.tx, 'partner')
      await work.tx.execute(sql`insert into attachment (person_id, territory_id) values (${other.personId}, ${person.attachment?.territoryId ?? 0})`)
      expect(await askMailboxCode(work, other.personId)).toEqual({ refused: 'territory-written-enough', territory: 'Aurillac (15)' })
      expect(await lettersTo(work)).toHaveLength(3)
      await later(work, 'asked_at', '25 hours')
      expect(await askMailboxCode(work, other.personId)).toEqual({ territory: 'Aurillac (15)' })
    }))

  test('ne part pas sans adresse connue, ni vers qui est prouvé', () =>
    inRolledBackWork(async (work) => {
      const [person, proven, partner] = [await bring(work.tx, 'newcomerOfAurillac'), await bring(work.tx, 'agentOfAurillac'), await bring(work.tx, 'partner')]
      expect(await askMailboxCode(work, person.personId)).toEqual({ refused: 'no-mailbox', territory: 'Aurillac (15)' })
      expect(await askMailboxCode(work, proven.personId)).toEqual({ refused: 'proven-already', territory: 'Aurillac (15)' })
      expect(await askMailboxCode(work, partner.personId)).toEqual({ refused: 'nothing-declared' })
    }))

  test('la lettre qui nomme la personne part avec elle', () =>
    inRolledBackWork(async (work) => {
      const person = await paul(work)
      await askMailboxCode(work, person.personId)
      const held = await holdPerson(work.tx, { personId: person.personId })
      if (!held) throw new Error('nobody is held')
      await forgetPerson(work, held)
      expect(await lettersTo(work)).toEqual([])
    }))
})

test('Les pages demandent et tapent\u00a0: le code est lu avec ses tirets, en minuscules', () =>
  inRolledBackWork(async (work) => {
    const person = await paul(work)
    expect(await statusOf(askCode(asked(work, { viewer: person, form: {} })))).toBe(303)
    const code = codeIn((await lettersTo(work))[0])
    expect(await statusOf(typeCode(asked(work, { viewer: person, form: { code: 'trop court' } })))).toBe(422)
    expect(await statusOf(typeCode(asked(work, { viewer: person, form: { code: 'AAAA-AAAA-AAAA' } })))).toBe(422)
    expect(await statusOf(typeCode(asked(work, { viewer: person, form: { code: ` ${code.toLowerCase().replace(/(.{4})/g, '$1-')}` } })))).toBe(303)
    expect(await statusOf(askCode(asked(work, { viewer: person, form: {} })))).toBe(409)
  }))

import { sql } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, SITE_ROLE } from '~db/client.server'
import { findViewer } from '~/identity/find-viewer.server'
import { GrantForm } from '~/identity/grant-form'
import { HeldRoles, RevokeForm } from '~/identity/held-roles'
import { FoundPerson } from '~/identity/found-person'
import { grantRole, revokeRole } from '~/identity/grant-role.server'
import { proveAttachment } from '~/identity/prove-attachment.server'
import { listRoles } from '~/identity/list-roles.server'
import { readPerson } from '~/identity/read-person.server'
import { whyCannotGrant, whyCannotRevoke } from '~/identity/role-policy'
import { action as look, loader as showRoles } from '~/routes/administration.roles'
import { action as give } from '~/routes/administration.roles_.donner'
import { action as take } from '~/routes/administration.roles_.retirer'
import type { Viewer } from '~/identity/viewer'
import { openPerform, type Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork, openTestDatabase } from '../support/database'
import { contextFor, cookiesOf } from '../support/identity'
import { asked, statusOf } from '../support/requests'

const reason = 'Demandé par la direction, le 3 mars.'
const journalOf = ({ tx }: Work) => tx.execute(sql`select actor_id as actor, act, object, reason from journal_line order by id`)

/** The people of these tests: two administrators, and someone who moderates. */
const cast = async (work: Work) => {
  const [ada, other, moderator] = [await bring(work.tx, 'administrator'), await bring(work.tx, 'agentOfSaintFlour'), await bring(work.tx, 'moderatorOnDuty')]
  return { ada, other, moderator }
}

describe('Qui peut donner ou retirer un rôle', () => {
  const admin = { personId: 'a', roles: ['administrator' as const] }
  const facts = { actor: admin, personId: 'b', role: 'moderator' as const, isHeld: false, told: null }
  test.each([
    ['un administrateur', {}, null],
    ['l’exploitant du serveur', { actor: null }, null],
    ['un modérateur', { actor: { personId: 'a', roles: ['moderator' as const] } }, 'not-an-administrator'],
    ['personne pour soi-même', { personId: 'a' }, 'own-role'],
    ['personne deux fois', { isHeld: true }, 'role-held'],
    ['personne à une adresse que nul n’a prouvée', { told: 'chef@anct.exemple.invalid' }, 'address-not-proven'],
    ['l’exploitant, pas davantage', { actor: null, told: 'chef@anct.exemple.invalid' }, 'address-not-proven'],
  ])('le donne : %s', (_who, change, refused) => expect(whyCannotGrant({ ...facts, ...change })?.refused ?? null).toBe(refused))

  test.each([
    ['un administrateur', {}, null],
    ['un modérateur', { actor: { personId: 'a', roles: ['moderator' as const] } }, 'not-an-administrator'],
    ['personne sans rôle', { isHeld: false }, 'role-not-held'],
    ['un administrateur, le sien', { personId: 'a', role: 'administrator' as const, administrators: 2 }, null],
    ['personne, le dernier d’administration', { personId: 'a', role: 'administrator' as const }, 'last-administrator'],
    ['l’exploitant, même le dernier', { actor: null, role: 'administrator' as const }, null],
  ])('le retire : %s', (_who, change, refused) => expect(whyCannotRevoke({ ...facts, isHeld: true, administrators: 1, ...change })?.refused ?? null).toBe(refused))
})

/** Someone whose address a provider told, and nobody has proven. */
async function aStranger(work: Work) {
  const viewer = await bring(work.tx, 'agentOfAurillac')
  await work.tx.execute(sql`update person set address_told = true where id = ${viewer.personId}`)
  return viewer
}

describe('Une adresse que personne n’a prouvée', () => {
  test('n’a pas de rôle, ni par la page, ni par la commande : la page le dit, avec ce qu’il faut faire, et n’en propose aucun', () =>
    inRolledBackWork(async (work) => {
      const { ada } = await cast(work)
      const { personId, email } = await aStranger(work)
      const found = await look(asked(work, { viewer: ada, form: { email: email ?? '' } }))
      expect(found).toMatchObject({ data: { found: { addressTold: true } } })
      const html = renderToStaticMarkup(createElement(FoundPerson, { person: found.data.found ?? never(), note: null, isSelf: false }))
      expect(html).toContain('entrer une fois avec un code')
      expect(html).not.toContain('<form')
      expect(await give(asked(work, { viewer: ada, form: { email: email ?? '', role: 'moderator', reason } }))).toMatchObject({ data: { errors: [{ field: 'email', message: expect.stringContaining('avec un code') }] }, init: { status: 409 } })
      expect(await grantRole(work, { email: email ?? '', role: 'moderator', reason })).toEqual({ refused: 'address-not-proven', email })
      expect((await findViewer(work.tx, personId))?.roles).toEqual([])
      await work.tx.execute(sql`update person set address_told = false where id = ${personId}`)
      expect(await grantRole(work, { email: email ?? '', role: 'moderator', reason })).toHaveProperty('displayName')
    }))

  test('n’est pas non plus prouvée pour sa collectivité par la commande, qui ne connaît d’elle que cette adresse', () =>
    inRolledBackWork(async (work) => {
      const { email } = await aStranger(work)
      await work.tx.execute(sql`update attachment set level = 'declared', proven_at = null where person_id = (select id from person where email = ${email})`)
      expect(await proveAttachment(work, { email: email ?? '', reason })).toEqual({ refused: 'address-not-proven', email })
    }))
})

const never = () => {
  throw new Error('nobody was found')
}

describe('La page des rôles', () => {
  test('donne un rôle, puis le retire, avec leur motif et leur auteur au journal', () =>
    inRolledBackWork(async (work) => {
      const { ada, other } = await cast(work)
      const page = (action: typeof give, form: Record<string, string>) => action(asked(work, { viewer: ada, form }))
      expect(await statusOf(page(give, { email: other.email?.toUpperCase() ?? '', role: 'moderator', reason }))).toBe(303)
      expect((await findViewer(work.tx, other.personId))?.roles).toEqual(['moderator'])
      expect(await listRoles(work.tx)).toContainEqual(expect.objectContaining({ displayName: other.displayName, role: 'moderator', reason, grantedBy: ada.displayName }))
      expect(await statusOf(page(take as typeof give, { person: other.personId, role: 'moderator', reason }))).toBe(303)
      expect((await findViewer(work.tx, other.personId))?.roles).toEqual([])
      const line = { actor: ada.personId, object: `person:${other.personId}`, reason }
      expect(await journalOf(work)).toEqual([{ ...line, act: 'role-grant' }, { ...line, act: 'role-revoke' }])
      expect([...work.touched]).toEqual([`person:${other.personId}`])
    }))

  test('déconnecte partout qui perd un rôle', () =>
    inRolledBackWork(async (work) => {
      const { ada, moderator } = await cast(work)
      const { sessions } = contextFor(work)
      const cookie = cookiesOf(new Response(null, { headers: { 'set-cookie': await sessions.start(moderator.personId) } }))
      const own = cookiesOf(new Response(null, { headers: { 'set-cookie': await sessions.start(ada.personId) } }))
      await revokeRole(work, { personId: moderator.personId, role: 'moderator', reason, actorId: ada.personId })
      expect([await sessions.findPerson(cookie), await sessions.findPerson(own)]).toEqual([null, ada.personId])
    }))

  test('croit la base, pas le formulaire ni la page ouverte', () =>
    inRolledBackWork(async (work) => {
      const { ada, other, moderator } = await cast(work)
      await work.tx.execute(sql`update role_grant set revoked_at = now() where person_id = ${ada.personId}`)
      // The page was opened by an administrator; the act is of nobody.
      const stale: Viewer = { ...ada, roles: ['administrator'] }
      const send = (action: typeof give, form: Record<string, string>) => statusOf(action(asked(work, { viewer: stale, form: { ...form, actorId: other.personId } })))
      expect(await send(give, { email: other.email ?? '', role: 'administrator', reason })).toBe(409)
      expect(await send(take as typeof give, { person: moderator.personId, role: 'moderator', reason })).toBe(409)
      expect(await send(look as unknown as typeof give, { email: other.email ?? '' })).toBe(409)
      expect(await journalOf(work)).toEqual([])
      expect((await findViewer(work.tx, moderator.personId))?.roles).toEqual(['moderator'])
    }))

  test.each(['', 'Trop bref'])('refuse le motif %j, et garde le reste', (short) =>
    inRolledBackWork(async (work) => {
      const { ada, other, moderator } = await cast(work)
      expect(await give(asked(work, { viewer: ada, form: { email: other.email ?? '', role: 'moderator', reason: short } }))).toMatchObject({ init: { status: 422 }, data: { errors: [{ field: 'reason' }], typed: { role: 'moderator' } } })
      expect(await statusOf(take(asked(work, { viewer: ada, form: { person: moderator.personId, role: 'moderator', reason: short } })))).toBe(422)
      expect(await statusOf(give(asked(work, { viewer: ada, form: { email: other.email ?? '', role: 'roi', reason } })))).toBe(422)
      expect(await journalOf(work)).toEqual([])
    }))

  test('refusée, montre encore la personne et le rôle, et combien de caractères il faut', () =>
    inRolledBackWork(async (work) => {
      const { ada, other } = await cast(work)
      const take0 = (reason: string) => take(asked(work, { viewer: ada, form: { person: ada.personId, role: 'administrator', reason } }))
      for (const answer of [await take0('Trop bref'), await take0(reason)]) expect(answer).toMatchObject({ data: { displayName: ada.displayName, typed: { role: 'administrator' } } })
      const shown = [
        renderToStaticMarkup(createElement(RevokeForm, { personId: ada.personId, role: 'administrator', displayName: ada.displayName, error: 'Trop bref' })),
        renderToStaticMarkup(createElement(GrantForm, { email: other.email ?? '', roles: ['moderator'], errors: [{ field: 'reason', message: 'Trop bref' }] })),
      ]
      expect(shown[0]).toContain(`<strong>${ada.displayName}</strong>, rôle «\u00a0Administration du site\u00a0»`)
      expect(shown[1]).toContain(`<strong>${other.email}</strong>`)
      for (const html of shown) expect(html).toContain('10\u00a0caractères au moins, 1\u202f000\u00a0au plus.')
    }))

  test('n’offre pas de retirer le dernier rôle d’administration, et dit pourquoi', () =>
    inRolledBackWork(async (work) => {
      const { ada, other } = await cast(work)
      const shown = async () => {
        const { personId, roles } = await showRoles(asked(work, { viewer: ada }))
        return renderToStaticMarkup(createElement(HeldRoles, { roles, actorId: personId }))
      }
      const forms = (html: string) => html.match(/name="role" value="administrator"/g)?.length ?? 0
      expect(forms(await shown())).toBe(0)
      expect(await shown()).toContain('C’est le dernier rôle d’administration')
      expect(await shown()).toContain('name="role" value="moderator"')
      await grantRole(work, { personId: other.personId, role: 'administrator', reason, actorId: ada.personId })
      expect(forms(await shown())).toBe(2)
      expect(await shown()).not.toContain('C’est le dernier rôle')
    }))

  test('ne montre une adresse qu’à qui la cherche, et le journal le dit', () =>
    inRolledBackWork(async (work) => {
      const { ada, moderator } = await cast(work)
      expect(JSON.stringify(await showRoles(asked(work, { viewer: ada })))).not.toContain(moderator.email)
      expect(await journalOf(work)).toEqual([])
      expect(await readPerson(work, { email: moderator.email ?? '', actorId: ada.personId })).toMatchObject({ displayName: moderator.displayName })
      expect(await readPerson(work, { email: 'x@y.example', actorId: ada.personId })).toEqual({ refused: 'unknown-person', email: 'x@y.example' })
      expect(await journalOf(work)).toEqual([{ actor: ada.personId, act: 'read-person', object: `person:${moderator.personId}`, reason: null }])
    }))

  test('n’est ouverte qu’aux administrateurs', () =>
    inRolledBackWork(async (work) => {
      const { other, moderator } = await cast(work)
      for (const viewer of [other, moderator]) {
        for (const act of [showRoles, look, give, take] as unknown as (typeof give)[]) {
          expect(await statusOf(act(asked(work, { viewer, ...(act !== (showRoles as unknown) && { form: { role: 'administrator', roles: 'administrator', email: other.email ?? '', reason } }) })))).toBe(403)
        }
      }
    }))
})

describe('En même temps', () => {
  let site: ReturnType<typeof openDatabase>
  beforeAll(async () => {
    site = openDatabase(await openTestDatabase(), { role: SITE_ROLE, max: 4 })
    return () => site.close()
  })

  test('deux administrateurs qui se retirent leur rôle n’en laissent jamais aucun', async () => {
    const perform = openPerform(site.db, () => {}, 'http://site.example')
    const [ada, bob] = [await bring(site.db, 'administrator'), await bring(site.db, 'otherModerator')]
    for (let round = 0; round < 5; round++) {
      await perform((work) => grantRole(work, { personId: ada.personId, role: 'administrator', reason }))
      await perform((work) => grantRole(work, { personId: bob.personId, role: 'administrator', reason }))
      const outcomes = await Promise.all([[ada, bob], [bob, ada]].map(([actor, target]) =>
        perform((work) => revokeRole(work, { personId: target?.personId ?? '', role: 'administrator', reason, actorId: actor?.personId ?? '' }))))
      expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'not-an-administrator' }])
      expect((await listRoles(site.db)).filter(({ role }) => role === 'administrator')).toHaveLength(1)
    }
  })
})

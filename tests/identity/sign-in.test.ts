import { sql } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { session } from '~db/schema/identity'
import type { Context } from '~/context'
import { AddressProven } from '~/identity/address-proven'
import { action as askForCode } from '~/routes/connexion.adresse'
import { action as typeCode, loader as showCode } from '~/routes/connexion.code'
import { action as enterDemo } from '~/routes/connexion.demonstration'
import { action as introduce, loader as showIntroduction } from '~/routes/connexion.profil'
import { loader as showSignIn } from '~/routes/connexion._index'
import { action as leave } from '~/routes/deconnexion'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { asked, anotherThan, contextFor, cookiesOf, makeDemo, posted, readCode } from '../support/identity'

type Action = (args: { context: Context; request: Request; params: Record<string, string> }) => Promise<unknown>
type Refused = { init?: { status?: number }; data: { errors: { field: string; message: string }[]; closed?: string | null } }

/** What an action answers: a `Response`, thrown or returned. */
async function answerOf(action: Action, context: Context, request: Request): Promise<Response> {
  const answer = await action({ context, request, params: {} }).catch((thrown: unknown) => thrown)
  if (!(answer instanceof Response)) throw new Error(`not a response: ${JSON.stringify(answer)}`)
  return answer
}

/** What an action shows again, with its status. */
const refusalOf = async (action: Action, context: Context, request: Request) => (await action({ context, request, params: {} })) as Refused

async function askedCode(work: Work, email: string, retour = '/consultations') {
  const context = contextFor(work)
  const answer = await answerOf(askForCode as Action, context, posted(`/connexion/adresse?retour=${encodeURIComponent(retour)}`, { email }))
  return { context, answer, cookie: cookiesOf(answer), code: await readCode(work, email.toLowerCase()) }
}

describe('La connexion par code', () => {
  test('mène où l’on allait, avec une session neuve', () =>
    inRolledBackWork(async (work) => {
      const { personId, email } = await bring(work.tx, 'agentOfAurillac')
      const { context, answer, cookie, code } = await askedCode(work, (email ?? '').toUpperCase())
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toBe('/connexion/code?retour=%2Fconsultations')
      const before = cookiesOf(new Response(null, { headers: { 'set-cookie': await context.sessions.start(personId) } }))
      const signedIn = await answerOf(typeCode as Action, context, posted('/connexion/code?retour=%2Fconsultations', { code }, `${cookie}; ${before}`))
      expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/consultations'])
      const after = cookiesOf(signedIn)
      expect(after).toMatch(/^session=/)
      expect(after).not.toBe(before)
      expect(await context.sessions.findPerson(after)).toBe(personId)
      expect(await context.sessions.findPerson(before)).toBeNull()
    }))

  test('répond pareil pour une adresse connue, inconnue, ou trop demandée', () =>
    inRolledBackWork(async (work) => {
      const { email } = await bring(work.tx, 'agentOfAurillac')
      const told = []
      for (const address of [email ?? '', 'inconnue@nulle-part.example', ...Array(4).fill('souvent@nulle-part.example')]) {
        const { answer } = await askedCode(work, address)
        told.push([answer.status, answer.headers.get('location'), await answer.text(), answer.headers.get('set-cookie')?.replace(/=[^;]+/, '')])
      }
      expect(new Set(told.map((answer) => JSON.stringify(answer))).size).toBe(1)
    }))

  test('garde le secret du navigateur hors de portée des scripts et des autres sites', () =>
    inRolledBackWork(async (work) => {
      const ask = (publicUrl: string) => answerOf(askForCode as Action, contextFor(work, { publicUrl }), posted('/connexion/adresse', { email: 'a@b.example' }))
      expect((await ask('http://localhost:3000')).headers.get('set-cookie')).toMatch(/^connexion=[^;]+; Max-Age=2700; Path=\/; HttpOnly; SameSite=Lax$/)
      expect((await ask('https://site.example')).headers.get('set-cookie')).toMatch(/^__Host-connexion=[^;]+; Max-Age=2700; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    }))

  test.each(['', 'pas une adresse', 'a@b', 'a@b.example,c@d.example', 'a@b.example\nBcc: c@d.example', `${'a'.repeat(250)}@b.example`, '<a@b.example>'])('refuse l’adresse %j en disant quoi corriger', (email) =>
    inRolledBackWork(async (work) => {
      const refused = await refusalOf(askForCode as Action, contextFor(work), posted('/connexion/adresse', { email }))
      expect(refused.init?.status).toBe(422)
      expect(refused.data.errors).toMatchObject([{ field: 'email', message: expect.stringMatching(/\.$/) }])
    }))

  test('retrouvée par Retour après un bon code, mène à la présentation qui attend\u00a0: ni autre code, ni adresse d’un autre', () =>
    inRolledBackWork(async (work) => {
      const { context, cookie, code } = await askedCode(work, 'nouvelle@mairie.example')
      const at = { context, request: asked('/connexion/code?retour=%2Fconsultations', cookie), params: {} }
      expect(await showCode(at)).toMatchObject({ email: 'nouvelle@mairie.example', proven: null })
      const type = () => answerOf(typeCode as Action, context, posted('/connexion/code?retour=%2Fconsultations', { code }, cookie))
      for (let tries = 0; tries < 2; tries++) expect((await type()).headers.get('location')).toBe('/connexion/profil?retour=%2Fconsultations')
      const { proven, retour } = (await showCode(at)) as { proven: string; retour: string }
      expect(renderToStaticMarkup(createElement(AddressProven, { email: proven, retour }))).toMatch(/nouvelle@mairie\.example.*href="\/connexion\/profil\?retour=%2Fconsultations"/)
      await work.tx.execute(sql`update sign_in_code set used_at = used_at - interval '31 minutes'`)
      expect(await showCode(at)).toMatchObject({ proven: null })
    }))

  test('laissée en attente dans un onglet, ou retrouvée par Retour, mène où l’on allait quand on est connecté', () =>
    inRolledBackWork(async (work) => {
      const { personId } = await bring(work.tx, 'agentOfAurillac')
      const cookie = cookiesOf(new Response(null, { headers: { 'set-cookie': await contextFor(work).sessions.start(personId) } }))
      const context = contextFor(work, { cookie })
      const shown = await showCode({ context, request: asked('/connexion/code?retour=%2Fregles', cookie), params: {} }).catch((thrown: unknown) => thrown)
      expect((shown as Response).headers.get('location')).toBe('/regles')
      const typed = await answerOf(typeCode as Action, context, posted('/connexion/code?retour=%2Fregles', { code: '123456' }, cookie))
      expect([typed.status, typed.headers.get('location'), typed.headers.get('set-cookie')]).toEqual([303, '/regles', null])
      const introduced = await showIntroduction({ context, request: asked('/connexion/profil?retour=%2Fregles', cookie), params: {} }).catch((thrown: unknown) => thrown)
      expect((introduced as Response).headers.get('location')).toBe('/regles')
    }))

  test('dit combien d’essais restent, puis qu’il n’y en a plus', () =>
    inRolledBackWork(async (work) => {
      const { context, cookie, code } = await askedCode(work, 'a@b.example')
      const type = (typed: string) => refusalOf(typeCode as Action, context, posted('/connexion/code', { code: typed }, cookie))
      expect(await type('12 34')).toMatchObject({ init: { status: 422 }, data: { errors: [{ field: 'code' }] } })
      expect(await type(anotherThan(code))).toMatchObject({ init: { status: 422 }, data: { errors: [{ message: expect.stringContaining('4\u00a0essais') }] } })
      for (let tries = 0; tries < 3; tries++) await type(anotherThan(code))
      expect(await type(anotherThan(code))).toMatchObject({ init: { status: 409 }, data: { closed: expect.stringContaining('dernier essai') } })
      expect(await type(code)).toMatchObject({ init: { status: 409 }, data: { closed: expect.stringContaining('Cinq codes faux') } })
      expect(await work.tx.select().from(session)).toHaveLength(0)
    }))

  test('ouvre un compte à qui n’en a pas : profil, puis collectivité', () =>
    inRolledBackWork(async (work) => {
      const { context, cookie, code } = await askedCode(work, 'secretariat@pierrefort.example')
      const proven = await answerOf(typeCode as Action, context, posted('/connexion/code?retour=%2Fconsultations', { code }, cookie))
      expect(proven.headers.get('location')).toBe('/connexion/profil?retour=%2Fconsultations')
      expect(cookiesOf(proven)).toBe('')
      const profile = (fields: Record<string, string>) => posted('/connexion/profil?retour=%2Fconsultations', fields, cookie)
      const missing = await refusalOf(introduce as Action, context, profile({ displayName: 'J', profile: 'moderator', function: '' }))
      expect(missing).toMatchObject({ init: { status: 422 }, data: { errors: [{ field: 'displayName' }, { field: 'profile' }, { field: 'function' }] } })
      const whole = { displayName: 'Jeanne Besse', profile: 'agent', function: 'Secrétaire de mairie', email: 'maire@paris.example', role: 'administrator' }
      const opened = await answerOf(introduce as Action, context, profile(whole))
      expect(opened.headers.get('location')).toBe('/compte/territoire?retour=%2Fconsultations')
      const viewer = await contextFor(work, { cookie: cookiesOf(opened) }).viewer()
      expect(viewer).toMatchObject({ displayName: 'Jeanne Besse', email: 'secretariat@pierrefort.example', profile: 'agent', roles: [], attachment: null })
    }))
})

describe('La connexion de démonstration', () => {
  const enter = (context: Context, personne: string) => answerOf(enterDemo as Action, context, posted('/connexion/demonstration?retour=%2Fregles', { personne }))

  test('ouvre la session d’une personne de la démonstration, et d’elle seule', () =>
    inRolledBackWork(async (work) => {
      const { personId } = await bring(work.tx, 'mayorOfSaintFlour')
      const other = await bring(work.tx, 'moderatorOnDuty')
      await makeDemo(work, personId)
      const context = contextFor(work, { demo: true })
      const entered = await enter(context, personId)
      expect([entered.status, entered.headers.get('location')]).toEqual([303, '/regles'])
      expect(await context.sessions.findPerson(cookiesOf(entered))).toBe(personId)
      for (const nobody of [other.personId, crypto.randomUUID(), 'moi', '']) expect((await enter(context, nobody)).status).toBe(404)
      expect(await work.tx.select().from(session)).toHaveLength(1)
    }))

  test('n’existe pas hors d’une démonstration', () =>
    inRolledBackWork(async (work) => {
      const { personId } = await bring(work.tx, 'mayorOfSaintFlour')
      await makeDemo(work, personId)
      const refused = await enter(contextFor(work), personId)
      expect(refused.status).toBe(404)
      expect(refused.headers.get('set-cookie')).toBeNull()
      const page = await showSignIn({ context: contextFor(work), request: asked('/connexion'), params: {} })
      expect(page.demo).toBeNull()
    }))
})

describe('La déconnexion', () => {
  test('finit la session et revient à l’accueil', () =>
    inRolledBackWork(async (work) => {
      const { personId } = await bring(work.tx, 'agentOfAurillac')
      const context = contextFor(work)
      const cookie = cookiesOf(new Response(null, { headers: { 'set-cookie': await context.sessions.start(personId) } }))
      const left = await answerOf(leave as Action, context, posted('/deconnexion', {}, cookie))
      expect([left.status, left.headers.get('location')]).toEqual([303, '/'])
      expect(await context.sessions.findPerson(cookie)).toBeNull()
      expect(await work.tx.execute(sql`select from session`)).toHaveLength(0)
    }))
})

import { sql } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Context } from '~/context'
import { endSessions } from '~/identity/end-sessions.server'
import { requireRole, requireViewer } from '~/identity/require-viewer.server'
import { applyRetention } from '~/rights/retention-tasks.server'
import { ErrorPage } from '~/ui/error-page'
import { errorWords } from '~/ui/error-words'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { contextFor, cookiesOf } from '../support/identity'

const nobody = { viewer: async () => null } as Pick<Context, 'viewer'> as Context
const ask = (init: RequestInit) => new Request('http://site.example/moderation/2027/candidatures/12?tri=date', init)
const answerTo = (request: Request, guard: (context: Context, request: Request) => Promise<unknown> = requireViewer) =>
  guard(nobody, request).catch((thrown: unknown) => thrown) as Promise<Response>

describe('Sans session', () => {
  test('une page mène à la connexion, qui ramène ici', async () => {
    const answer = await answerTo(ask({}))
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/connexion?retour=${encodeURIComponent('/moderation/2027/candidatures/12?tri=date')}`])
  })

  test.each([['une personne', requireViewer], ['un rôle', (context: Context, request: Request) => requireRole(context, request, 'moderator')]])('un formulaire envoyé reste à un pas en arrière, et la page le dit (%s)', async (_what, guard) => {
    const answer = await answerTo(ask({ method: 'POST', headers: { 'sec-fetch-mode': 'navigate' } }), guard)
    const error = { status: answer.status, statusText: '', internal: false, data: await answer.text() }
    const html = renderToStaticMarkup(createElement(ErrorPage, { ...errorWords(error), address: '/moderation/2027/candidatures/12' }))
    expect([answer.status, answer.headers.get('location')]).toEqual([401, null])
    expect(html).toMatch(/Votre session est terminée.+revenez en arrière/)
    expect(html).toContain('href="/connexion?retour=%2Fmoderation%2F2027%2Fcandidatures%2F12" target="_blank"')
  })

  test.each([['fermée par un rôle retiré ou un autre écran', 'ended'], ['finie de son âge', 'old'], ['finie de son âge il y a trois jours, avec une autre ouverte depuis', 'long ago'], ['d’aucun navigateur', 'none']])('une session %s se dit comme telle', (_what, how) =>
    inRolledBackWork(async (work) => {
      const { sessions } = contextFor(work)
      const { personId } = await bring(work.tx, 'moderatorOnDuty')
      const cookie = cookiesOf(new Response(null, { headers: { 'set-cookie': await sessions.start(personId) } }))
      if (how === 'ended') await endSessions(work, { personId, except: null })
      else await work.tx.execute(sql`update session set expires_at = now() - ${how === 'long ago' ? '3 days' : '1 minute'}::interval, created_at = now() - interval '4 days'`)
      if (how === 'long ago') {
        await sessions.start(personId)
        expect(await applyRetention((verb) => verb(work), work.tx)).toEqual([])
      }
      const context = { viewer: async () => null, sessions, publicUrl: 'http://site.example' } as unknown as Context
      const refused = (init: RequestInit) => requireViewer(context, new Request('http://site.example/moderation', { ...init, headers: { ...init.headers, ...(how !== 'none' && { cookie }) } })).catch((thrown: unknown) => thrown) as Promise<Response>
      const sent = errorWords({ status: 401, statusText: '', internal: false, data: await (await refused({ method: 'POST', headers: { 'sec-fetch-mode': 'navigate' } })).text() })
      expect([JSON.stringify(sent).includes('un de vos rôles a été retiré'), JSON.stringify(sent).includes('douze heures')]).toEqual([how === 'ended', how !== 'ended'])
      const { headers } = await refused({})
      expect([headers.get('location'), headers.has('set-cookie'), headers.has('x-remix-reload-document')]).toEqual(['/connexion?retour=%2Fmoderation', how === 'ended', how === 'ended'])
    }))

  test('un script qui n’a rien à perdre est mené à la connexion', async () => {
    expect((await answerTo(ask({ method: 'POST', headers: { 'sec-fetch-mode': 'cors' } }))).status).toBe(302)
  })
})

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Context } from '~/context'
import { requireRole, requireViewer } from '~/identity/require-viewer.server'
import { ErrorPage } from '~/ui/error-page'
import { errorWords } from '~/ui/error-words'

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

  test('un script qui n’a rien à perdre est mené à la connexion', async () => {
    expect((await answerTo(ask({ method: 'POST', headers: { 'sec-fetch-mode': 'cors' } }))).status).toBe(302)
  })
})

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Context } from '~/context'
import { requireRole } from '~/identity/require-viewer.server'
import type { Role } from '~/identity/viewer'
import { ErrorPage } from '~/ui/error-page'
import { errorWords } from '~/ui/error-words'
import { Account } from '~/ui/site-account'

/** The page of moderation as someone who holds these roles, and not that one, is answered. */
async function refusedTo(roles: Role[]): Promise<string> {
  const context = { viewer: async () => ({ roles }) } as unknown as Context
  const thrown = await requireRole(context, new Request('http://site.example/moderation'), 'moderator').catch((answer: unknown) => answer as Response)
  if (!(thrown instanceof Response)) throw new Error('the page was opened')
  const error = { status: thrown.status, statusText: '', internal: false, data: await thrown.text() }
  return renderToStaticMarkup(createElement(ErrorPage, { ...errorWords(error), address: '/moderation' }))
}

test.each<[string, Role[]]>([['une élue', []], ['un administrateur', ['administrator']]])('La modération refusée à %s, qui est connectée, ne l’envoie pas se connecter', async (_who, roles) => {
  const html = await refusedTo(roles)
  expect(html).toContain('Elle demande un rôle')
  expect(html).not.toMatch(/Se connecter|session est terminée/)
  expect(html).toContain('href="/compte"')
})

test('Seul un administrateur n’est pas renvoyé vers un administrateur', async () => {
  expect(await refusedTo([])).toContain('demandez ce rôle à un administrateur')
  expect(await refusedTo(['administrator'])).not.toContain('à un administrateur')
})

test('L’en-tête mène chacun où il a un pouvoir', () => {
  const doors = (powers: { moderator: boolean; administrator: boolean }) =>
    renderToStaticMarkup(createElement(Account, { viewer: { displayName: 'Karim', territory: null, ...powers } })).match(/href="\/moderation[^"]*"/g)
  expect(doors({ moderator: false, administrator: false })).toBeNull()
  expect(doors({ moderator: true, administrator: false })).toEqual(['href="/moderation"'])
  expect(doors({ moderator: false, administrator: true })).toEqual(['href="/moderation/journal"'])
})

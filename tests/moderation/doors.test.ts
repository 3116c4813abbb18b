import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ActionFunctionArgs } from '@remix-run/node'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'
import { asked, statusOf } from '../support/requests'

type Door = (args: ActionFunctionArgs) => Promise<unknown>
type Route = { loader?: Door; action?: Door }

const routes = readdirSync(new URL('../../app/routes', import.meta.url)).filter((name) => name.startsWith('moderation'))
const doors = await Promise.all(routes.map(async (name) => ({ name, route: (await import(/* @vite-ignore */ `../../app/routes/${name}`)) as Route })))

/** What a crafted form may claim: nothing of it gives a right. */
const CLAIMS = { role: 'moderator', roles: 'moderator', moderator: 'true', personId: 'x', kind: 'vote', boundary: 'closes', to: '2030-01-01T12:00', reason: 'Parce que je le veux bien.' }

describe('La modération n’est ouverte qu’à qui en a le rôle', () => {
  test.each(doors)('$name', ({ name, route }) =>
    inRolledBackWork(async (work) => {
      const { slug } = await anEdition(work.tx, { phase: 'consultation' })
      const people = { agent: await bring(work.tx, 'agentOfSaintFlour'), partner: await bring(work.tx, 'partner'), administrator: await bring(work.tx, 'administrator') }
      for (const [kind, door] of Object.entries({ loader: route.loader, action: route.action })) {
        if (!door) continue
        const knock = (viewer: Parameters<typeof asked>[1]['viewer']) =>
          statusOf(door(asked(work, { viewer, address: `/moderation/${slug}`, params: { slug, id: '1' }, ...(kind === 'action' && { form: CLAIMS }) })))
        expect(await knock(null)).toBe(kind === 'action' ? 401 : 302)
        expect(await knock(people.agent)).toBe(403)
        expect(await knock(people.partner)).toBe(403)
        expect(await knock(people.administrator)).toBe(name.startsWith('moderation.journal') ? 200 : 403)
      }
    }))

  test('et chaque page qui montre ou écrit quelque chose a une porte', () => {
    expect(doors.filter(({ route }) => route.loader ?? route.action).length).toBeGreaterThan(15)
  })
})

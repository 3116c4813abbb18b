import { redirect } from '@remix-run/node'
import type { Context } from '~/context'
import { forbidden, sessionOver } from '~/http/problems.server'
import { redirectTelling } from '~/ui/flash.server'
import type { Role, Viewer } from './viewer'

/**
 * The signed-in person, or a way to the sign-in page that comes back here. A form that was filled is not led away: its
 * page is one step back in the browser, with what was typed. (A script, such as the vote's button, has typed nothing.)
 */
export async function requireViewer(context: Context, request: Request): Promise<Viewer> {
  const viewer = await context.viewer()
  if (viewer) return viewer
  const url = new URL(request.url)
  const isForm = request.method !== 'GET' && (request.headers.get('sec-fetch-mode') ?? 'navigate') === 'navigate'
  const cookie = request.headers.get('cookie')
  const wasEnded = cookie !== null && (await context.sessions.wasEnded(cookie))
  if (isForm) throw sessionOver(wasEnded ? SESSION_ENDED : undefined)
  const back = request.method === 'GET' ? url.pathname + url.search : url.pathname
  const signIn = `/connexion?retour=${encodeURIComponent(back)}`
  if (!wasEnded) throw redirect(signIn)
  const told = await redirectTelling(context, signIn, { kind: 'info', words: SESSION_ENDED })
  // What the page shows was read with a right that was taken: the whole document goes.
  told.headers.set('x-remix-reload-document', 'true')
  throw told
}

const SESSION_ENDED = 'Votre session a été fermée\u00a0: un de vos rôles a été retiré, ou elle a été fermée depuis un autre écran.'

/** The signed-in person if they hold `role`; otherwise a 403 that says which role is needed. */
export async function requireRole(context: Context, request: Request, role: Role): Promise<Viewer> {
  const viewer = await requireViewer(context, request)
  wakeRole(viewer, request, [role])
  if (!viewer.roles.includes(role)) throw forbidden(whyReserved(role, viewer.roles))
  return viewer
}

/**
 * Leads whoever holds one of these roles, in a session that does not give it, to the page that says how to have it. A form
 * is refused: what was typed is one step back.
 */
export function wakeRole(viewer: Viewer, request: Request, roles: readonly Role[]): void {
  if (!roles.some((role) => viewer.asleep?.includes(role)) || roles.some((role) => viewer.roles.includes(role))) return
  if (request.method !== 'GET') throw forbidden('Votre session n’a pas été ouverte avec la double authentification, que ce rôle demande, ou l’a été il y a plus de douze heures. Rien n’a été enregistré\u00a0: dans un autre onglet, ouvrez la page de modération, qui vous y mènera, puis revenez en arrière dans celui-ci.')
  const url = new URL(request.url)
  throw redirect(`/connexion/proconnect/double-authentification?retour=${encodeURIComponent(url.pathname + url.search)}`)
}

/** Which role a page needs, and whom to ask: never an administrator of themselves. */
function whyReserved(role: Role, held: readonly Role[]): string {
  if (role !== 'moderator') return NEEDED[role]
  return `${NEEDED.moderator} ${held.includes('administrator') ? 'Administrer le site n’en donne pas le droit\u00a0; le journal, lui, vous est ouvert.' : 'Si vous en faites partie, demandez ce rôle à un administrateur.'}`
}

const NEEDED: Record<Role, string> = {
  moderator: 'Cette page est réservée aux personnes qui modèrent la consultation.',
  committee_member: 'Cette page est réservée aux membres du comité de sélection.',
  administrator: 'Cette page est réservée aux administrateurs du site.',
}

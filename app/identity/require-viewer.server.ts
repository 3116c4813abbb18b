import { redirect } from '@remix-run/node'
import type { Context } from '~/context'
import { forbidden, sessionOver } from '~/http/problems.server'
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
  if (isForm) throw sessionOver()
  const back = request.method === 'GET' ? url.pathname + url.search : url.pathname
  throw redirect(`/connexion?retour=${encodeURIComponent(back)}`)
}

/** The signed-in person if they hold `role`; otherwise a 403 that says which role is needed. */
export async function requireRole(context: Context, request: Request, role: Role): Promise<Viewer> {
  const viewer = await requireViewer(context, request)
  wakeRole(viewer, request, [role])
  if (!viewer.roles.includes(role)) throw forbidden(whyReserved(role, viewer.roles))
  return viewer
}

/** Leads whoever holds one of these roles, in a session that does not give it, to the page that says how to have it. A form is refused: what was typed is one step back. */
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

import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireRole } from '~/identity/require-viewer.server'

const TAB = /^[\w-]{8,40}$/
const ON = /^(bench|(contribution|proposal):[1-9]\d{0,14})?$/

/**
 * Where this tab is on the bench (`onglet`, `sur`; nothing: it leaves), answered by where the other moderators are. A GET
 * that is said every few seconds: it writes nothing, and what it leaves in memory fades by itself.
 */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { personId, displayName } = await requireRole(context, request, 'moderator')
  const search = new URL(request.url).searchParams
  const [tab, on, place] = [search.get('onglet') ?? '', search.get('sur') ?? '', `${params.slug}/regroupement`]
  if (TAB.test(tab) && ON.test(on) && place.length < 100) context.presence.say({ place, tab, personId, name: displayName.slice(0, 200), on })
  return Response.json({ others: context.presence.others(place, personId) }, { headers: { 'cache-control': 'no-store' } })
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { searchNeeds } from '~/contributions/need-choice.server'
import { findEdition } from '~/editions/edition.server'

/** The published needs that answer `?recherche=`, for the form of a solution while it is typed. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { id } = await findEdition(context.db, params.slug ?? '')
  const search = new URL(request.url).searchParams.get('recherche')?.replaceAll('\0', '').trim().slice(0, 200) ?? ''
  return Response.json(await searchNeeds(context.db, id, search))
}

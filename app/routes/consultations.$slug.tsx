import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { findEdition } from '~/editions/edition.server'

/** What every page of an edition shares: where the process is, and until when. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { name, slug, calendar, at, origin, notice } = await findEdition(context.db, params.slug ?? '')
  return { name, slug, calendar, at, origin, notice }
}

export default function EditionLayout() {
  return <Outlet />
}

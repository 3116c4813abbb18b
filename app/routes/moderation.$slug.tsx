import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { findEdition } from '~/editions/edition.server'
import { EditionBand } from '~/editions/edition-band'
import { requireRole } from '~/identity/require-viewer.server'
import { ModerationMenu } from '~/moderation/moderation-menu'

/** What every tool of an edition shares: where the process is, and the other tools. Each page asks for the role itself. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const { name, slug, calendar, at } = await findEdition(context.db, params.slug ?? '')
  return { name, slug, calendar, at }
}

export default function ModerationLayout() {
  const edition = useLoaderData<typeof loader>()
  return (
    <>
      <EditionBand edition={edition} />
      <ModerationMenu slug={edition.slug} />
      <Outlet />
    </>
  )
}

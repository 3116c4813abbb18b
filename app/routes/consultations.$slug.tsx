import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useMatches } from '@remix-run/react'
import { findEdition } from '~/editions/edition.server'
import { EditionBand } from '~/editions/edition-band'
import { EditionMenu } from '~/editions/edition-menu'
import { openActOf } from '~/editions/open-act'
import { OriginNote } from '~/editions/origin-note'
import type { PageHandle } from '~/ui/page-handle'

/** What every page of an edition shares: where the process is, until when, and what this reader can do now. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const [edition, viewer] = await Promise.all([findEdition(context.db, params.slug ?? ''), context.viewer()])
  const { name, slug, calendar, at, notice } = edition
  return { name, slug, calendar, at, notice, act: openActOf(edition, { profile: viewer?.profile ?? null }) }
}

export default function EditionLayout() {
  const { act, notice, ...edition } = useLoaderData<typeof loader>()
  const bare = useMatches().some(({ handle }) => (handle as PageHandle | undefined)?.bare)
  if (bare) return <Outlet />
  return (
    <>
      <EditionBand edition={edition} act={act} />
      <EditionMenu slug={edition.slug} />
      <OriginNote notice={notice} />
      <Outlet />
    </>
  )
}

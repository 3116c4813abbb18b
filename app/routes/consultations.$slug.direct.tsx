import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'
import { findPhase, stateOf } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { listProposals } from '~/proposals/list-proposals.server'
import type { PageHandle } from '~/ui/page-handle'
import { drawQrCode } from '~/ui/qr-code.server'
import { BigScreen } from '~/votes/big-screen'
import { requireTally } from '~/votes/tally.server'
import { readTurnout } from '~/votes/turnout.server'
import { WaitForSite } from '~/votes/wait-for-site'

export const handle: PageHandle = { bare: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? 'Vote'} en direct — Co-construire` }]

/** The vote for a room: few figures, very large, that move by themselves. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const edition = await findEdition(context.db, params.slug ?? '')
  const { slug, name, calendar, at, rules } = edition
  const [tally, turnout, { items }] = await Promise.all([
    requireTally(context.db, slug),
    readTurnout(context.db, edition),
    listProposals(context.db, edition.id, { order: { by: 'number' }, limit: 1000 }),
  ])
  const vote = findPhase(calendar, 'vote') ?? null
  const address = `${context.publicUrl}/v/${slug}`
  const { hidden, countedUnit: unit } = rules.votes
  return { slug, name, at, address, qr: drawQrCode(address), tally, turnout, proposals: items, vote, state: vote && stateOf(vote, at), unit, wasHidden: hidden }
}

export default function Live() {
  return <BigScreen {...useLoaderData<typeof loader>()} />
}

/** The site did not answer at all: said in large, until it does. What is not there at all is everyone's error page. */
export function ErrorBoundary() {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status < 500) throw error
  return <WaitForSite />
}

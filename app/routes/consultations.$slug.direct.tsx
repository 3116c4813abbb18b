import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { type ClientLoaderFunctionArgs, isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'
import { findPhase, stateOf } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { useLastRead } from '~/live/use-last-read'
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

/** A reading that fails, whoever asked for it, takes nothing off the screen: it is null, and tried again. */
export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs) =>
  serverLoader<typeof loader>().catch((reason: unknown) => {
    if (isRouteErrorResponse(reason) && reason.status === 404) throw reason
    return null
  })

export default function Live() {
  const read = useLoaderData<typeof clientLoader>()
  const last = useLastRead(read)
  return last ? <BigScreen {...last} failed={read === null} /> : <WaitForSite />
}

/** The site stopped answering: said in large, until it answers again. What is not there at all is everyone's error page. */
export function ErrorBoundary() {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status < 500) throw error
  return <WaitForSite />
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { requireRole } from '~/identity/require-viewer.server'
import { noteAccess } from '~/journal/note-access.server'
import type { JudgingPage } from '~/proofs/judging'
import { countWaiting, listAttachments } from '~/proofs/list-attachments.server'
import { readSignals } from '~/proofs/signals.server'

export const meta: MetaFunction = () => [{ title: 'Rattachements, modération — Co-construire' }]

/** Names and addresses are read here: no cache keeps them. */
export const headers = () => ({ 'cache-control': 'no-store' })

/** The attachments to judge; each act is a page under it, which shows it again when it is refused. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<JudgingPage> {
  const { personId: meId } = await requireRole(context, request, 'moderator')
  const words = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 200)
  const [attachments, waiting, signals] = await Promise.all([listAttachments(context.db, words), countWaiting(context.db), readSignals(context.db)])
  await noteAccess(context.perform, { actorId: meId, page: 'attachments', people: [...attachments, ...signals.networks.flatMap(({ newest }) => newest)].map(({ personId }) => personId) })
  return { words, attachments, waiting, meId, signals }
}

export default function Attachments() {
  return <Outlet context={useLoaderData<typeof loader>()} />
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findEdition } from '~/editions/edition.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { BenchTrail } from '~/proposals/bench-trail'
import { endProposal } from '~/proposals/end-proposal.server'
import { verdictSentence, verdictStatus } from '~/proposals/refusals'
import { redirectTelling } from '~/ui/flash.server'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Mettre à l’écart — Co-construire' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const { slug, name } = await findEdition(context.db, params.slug ?? '')
  return { slug, name, id: readId(params.id) }
}

/** Sets this empty proposal aside. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const [slug, proposalId] = [params.slug ?? '', readId(params.id)]
  const outcome = await context.perform((work) => endProposal(work, { slug, proposalId, moderator }))
  if ('refused' in outcome) return data({ refused: verdictSentence(outcome) }, { status: verdictStatus(outcome) })
  return redirectTelling(context, `${bench(slug)}/propositions/${proposalId}/historique`, { words: 'La proposition est mise à l’écart.' })
}

export default function EndRefused() {
  const { slug, name, id } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  return (
    <>
      <BenchTrail slug={slug} name={name} further={[{ label: 'Mettre à l’écart' }]} />
      <h1 className="fr-h3">Mettre à l’écart</h1>
      {outcome?.refused ? <Notice kind="error">{outcome.refused}</Notice> : null}
      <p>
        <a href={`${bench(slug)}/propositions/${id}`}>Revenir à la proposition</a>
      </p>
    </>
  )
}

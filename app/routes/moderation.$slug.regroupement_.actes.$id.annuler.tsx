import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findEdition } from '~/editions/edition.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { BenchTrail } from '~/proposals/bench-trail'
import { undoAct } from '~/proposals/history/undo-act.server'
import { verdictSentence, verdictStatus } from '~/proposals/refusals'
import { WHEN_TOLD } from '~/proposals/telling/when'
import { redirectTelling } from '~/ui/flash.server'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Annuler un acte — Co-construire' }]

/** The history that an act was found in, to come back to. */
function historyOf(slug: string, request: Request): string {
  const search = new URL(request.url).searchParams
  for (const [name, path] of [['contribution', 'contributions'], ['proposition', 'propositions']] as const) {
    const id = search.get(name) ?? ''
    if (/^[1-9]\d{0,14}$/.test(id)) return `${bench(slug)}/${path}/${id}/historique`
  }
  return bench(slug)
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const { slug, name } = await findEdition(context.db, params.slug ?? '')
  // Read by itself, this address has nothing to show: the histories have the button.
  if (request.method === 'GET' && !new URL(request.url).searchParams.size) throw redirect(bench(slug))
  return { slug, name, history: historyOf(slug, request) }
}

/** Undoes an act of regrouping, whatever it was. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const [slug, actId] = [params.slug ?? '', readId(params.id)]
  const outcome = await context.perform((work) => undoAct(work, { slug, actId, moderator }))
  if ('refused' in outcome) return data({ refused: verdictSentence(outcome) }, { status: verdictStatus(outcome) })
  return redirectTelling(context, historyOf(slug, request), { words: `L’acte est annulé\u00a0: tout ce qu’il avait changé est revenu comme avant. ${WHEN_TOLD}` })
}

export default function UndoRefused() {
  const { slug, name, history } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  return (
    <>
      <BenchTrail slug={slug} name={name} further={[{ label: 'Annuler un acte' }]} />
      <h1 className="fr-h3">Annuler un acte</h1>
      {outcome?.refused ? <Notice kind="error">{outcome.refused}</Notice> : null}
      <p>
        <a href={history}>Revenir à l’historique</a>
      </p>
    </>
  )
}

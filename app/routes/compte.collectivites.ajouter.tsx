import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { addAttachment } from '~/identity/add-attachment.server'
import { territoryForm } from '~/identity/forms'
import { identitySentence } from '~/identity/refusals'
import { requireViewer } from '~/identity/require-viewer.server'
import { TerritoryChoice } from '~/identity/territory-choice'
import { whyWrongNumber } from '~/territories/number'
import { searchTerritories } from '~/territories/search.server'
import { MOST_LISTED } from '~/territories/words'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'

export const meta: MetaFunction = () => [{ title: 'Ajouter une collectivité — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireViewer(context, request)
  const q = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 100)
  return { q, wrong: whyWrongNumber(q), found: q ? await searchTerritories(context.readGazetteer, q, MOST_LISTED + 1) : [] }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(context, request)
  const form = await readForm(request, territoryForm)
  if (!form.ok) return data({ errors: form.errors }, { status: 422 })
  const outcome = await context.perform((work) => addAttachment(work, { personId, territoryId: form.value.territory }))
  if ('refused' in outcome) return data({ errors: [{ field: 'territory', message: identitySentence(outcome) }] }, { status: outcome.refused === 'unknown-territory' ? 422 : 409 })
  return redirectTelling(context, '/compte/collectivites', { words: `${outcome.territory} est ajoutée, déclarée. Choisissez-la pour agir en son nom et la prouver.` })
}

export default function AddTerritory() {
  const { q, wrong, found } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? []
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Mes collectivités', to: '/compte/collectivites' }, { label: 'Ajouter' }]} />
      <h1>Pour quelle autre collectivité parlez-vous&nbsp;?</h1>
      <p>Elle s’ajoute aux vôtres&nbsp;; vous choisirez ensuite pour laquelle agir. Comme la première, elle devra être prouvée pour que votre voix compte en son nom.</p>
      <ErrorSummary errors={errors} />
      <TerritoryChoice page="/compte/collectivites/ajouter" submitLabel="Ajouter cette collectivité" q={q} wrong={wrong} retour="" found={found} error={errors[0]?.message} />
    </>
  )
}

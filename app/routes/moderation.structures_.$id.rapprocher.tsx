import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound } from '~/http/problems.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { territoryForm } from '~/identity/forms'
import { requireRole } from '~/identity/require-viewer.server'
import { acceptStructure } from '~/identity/structures/accept-structure.server'
import { listWaitingStructures } from '~/identity/structures/list-structures.server'
import { decideSentence } from '~/identity/structures/refusals'
import { TerritoryChoice } from '~/identity/territory-choice'
import { whyWrongNumber } from '~/territories/number'
import { searchTerritories } from '~/territories/search.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'
import { withDe } from '~/ui/french'

export const meta: MetaFunction = () => [{ title: 'Rapprocher une structure, modération — Co-construire' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const structureId = readId(params.id)
  const structure = (await listWaitingStructures(context.db)).find(({ id }) => id === structureId)
  if (!structure) throw notFound('Cette structure n’attend plus\u00a0: une autre personne vient d’en décider.')
  const q = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 100)
  return { structure, q, wrong: whyWrongNumber(q), found: q ? await searchTerritories(context.readGazetteer, q, 20) : [] }
}

/** Finds this structure to be a territory of the list: those who asked speak for that one. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { personId: actorId } = await requireRole(context, request, 'moderator')
  const structureId = readId(params.id)
  const form = await readForm(request, territoryForm)
  if (!form.ok) return data({ errors: form.errors }, { status: 422 })
  const outcome = await context.perform((work) => acceptStructure(work, { actorId, structureId, as: { territoryId: form.value.territory } }))
  if ('refused' in outcome) return data({ errors: [{ field: 'territory', message: decideSentence(outcome) }] }, { status: outcome.refused === 'unknown-territory' ? 422 : 409 })
  return redirectTelling(context, '/moderation/structures', { words: `La structure est rapprochée ${withDe(outcome.territory)}. Une lettre le dit à qui l’a demandée.` })
}

export default function MatchStructure() {
  const { structure, q, wrong, found } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? []
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: 'Structures demandées', to: '/moderation/structures' }, { label: 'Rapprocher' }]} />
      <h1>De quelle collectivité est-ce&nbsp;?</h1>
      <p>«&nbsp;{structure.name}&nbsp;», SIREN {structure.siren}. Qui l’a demandée parlera pour la collectivité choisie, sur sa seule déclaration.</p>
      <ErrorSummary errors={errors} />
      <TerritoryChoice page={`/moderation/structures/${structure.id}/rapprocher`} submitLabel="Rapprocher de cette collectivité" isComplete q={q} wrong={wrong} retour="" found={found} error={errors[0]?.message} />
    </>
  )
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { askStructure } from '~/identity/structures/ask-structure.server'
import { structureForm } from '~/identity/structures/forms'
import { listMyStructures } from '~/identity/structures/list-structures.server'
import { MyStructures } from '~/identity/structures/my-structures'
import { askSentence } from '~/identity/structures/refusals'
import { StructureForm } from '~/identity/structures/structure-form'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Told } from '~/ui/flash'
import { redirectTelling } from '~/ui/flash.server'

export const meta: MetaFunction = () => [{ title: 'Demander une structure — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { personId } = await requireViewer(context, request)
  return { structures: await listMyStructures(context.db, personId) }
}

/** Asks for a structure that the list does not have. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(context, request)
  const form = await readForm(request, structureForm)
  if (!form.ok) return data({ errors: form.errors, typed: form.typed }, { status: 422 })
  const outcome = await context.perform((work) => askStructure(work, { personId, ...form.value }))
  if ('refused' in outcome) return data({ errors: [{ field: 'siren', message: askSentence(outcome) }], typed: form.value as Record<string, string> }, { status: 409 })
  return redirectTelling(context, '/compte/structure', { words: `La demande d’ajouter «\u00a0${outcome.waiting}\u00a0» est enregistrée. Une personne de la modération va la regarder, et une lettre vous dira sa réponse.` })
}

export default function AskForStructure() {
  const { structures } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Mes collectivités', to: '/compte/collectivites' }, { label: 'Demander une structure' }]} />
      <h1>Demander un syndicat ou une autre structure</h1>
      <p>
        Les communes, intercommunalités, départements et régions sont déjà dans la liste&nbsp;: <a href="/compte/collectivites/ajouter">cherchez-les
        d’abord</a>. Une association ou une entreprise participe comme partenaire&nbsp;: <a href="/compte/profil">dites-le dans votre profil</a>.
      </p>
      <p>
        Une personne de la modération regarde chaque demande. Une structure acceptée contribue, et un syndicat peut candidater&nbsp;; elle
        n’a pas de voix dans le vote, qui est celui des collectivités de la liste officielle.
      </p>
      <Told />
      {structures.length > 0 ? (
        <section aria-labelledby="demandees">
          <h2 id="demandees">Mes demandes</h2>
          <MyStructures structures={structures} />
        </section>
      ) : null}
      <h2>Une nouvelle demande</h2>
      <StructureForm typed={refused?.typed ?? {}} errors={refused?.errors ?? []} />
    </>
  )
}

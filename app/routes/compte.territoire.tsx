import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { declareAttachment } from '~/identity/declare-attachment.server'
import { territoryForm } from '~/identity/forms'
import { whyCannotDeclare } from '~/identity/policy'
import { identitySentence } from '~/identity/refusals'
import { requireViewer } from '~/identity/require-viewer.server'
import { ACCOUNT, returnOf } from '~/identity/safe-return'
import { TerritoryChoice } from '~/identity/territory-choice'
import { whyWrongNumber } from '~/territories/number'
import { placedName } from '~/territories/placed-name'
import { searchTerritories } from '~/territories/search.server'
import { MOST_LISTED } from '~/territories/words'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Ma collectivité — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(context, request)
  const refusal = whyCannotDeclare(viewer.attachment)
  const q = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 100)
  return {
    q,
    wrong: whyWrongNumber(q),
    retour: returnOf(request),
    present: viewer.attachment && placedName(viewer.attachment),
    why: refusal && identitySentence(refusal),
    found: q && !refusal ? await searchTerritories(context.readGazetteer, q, MOST_LISTED + 1) : [],
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(context, request)
  const form = await readForm(request, territoryForm)
  if (!form.ok) return data({ errors: form.errors, sentence: null }, { status: 422 })
  const outcome = await context.perform((work) => declareAttachment(work, { personId, territoryId: form.value.territory }))
  if (!('refused' in outcome)) return redirectTelling(context, returnOf(request, ACCOUNT), { words: `Vous parlez maintenant pour ${outcome.territory}.` })
  if (outcome.refused !== 'unknown-territory') return data({ errors: [], sentence: identitySentence(outcome) }, { status: 409 })
  return data({ errors: [{ field: 'territory', message: identitySentence(outcome) }], sentence: null }, { status: 422 })
}

export default function MyTerritory() {
  const { q, wrong, retour, present, why, found } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const sentence = refused?.sentence ?? why
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Ma collectivité' }]} />
      <h1>Pour quelle collectivité parlez-vous&nbsp;?</h1>
      {sentence ? (
        <>
          <Notice kind={refused ? 'error' : 'info'}>{sentence}</Notice>
          {why ? <p>Vous parlez aussi pour une autre&nbsp;? <a href="/compte/collectivites">Ajoutez-la, ou choisissez pour laquelle agir</a>.</p> : null}
          <p><a className="fr-btn fr-btn--secondary" href="/compte">Revenir à mon compte</a></p>
        </>
      ) : (
        <>
          <p>
            {present ? <>Vous parlez aujourd’hui pour <strong>{present}</strong>&nbsp;; votre nouveau choix le remplacera. </> : null}
            Cherchez votre commune, intercommunalité, département ou région, puis choisissez-la dans la liste.
          </p>
          <ErrorSummary errors={refused?.errors ?? []} />
          <TerritoryChoice q={q} wrong={wrong} retour={retour} found={found} error={refused?.errors[0]?.message} />
        </>
      )}
    </>
  )
}

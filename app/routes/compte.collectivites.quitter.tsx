import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { onlyTakesForms } from '~/http/only-takes-forms.server'
import { notFound } from '~/http/problems.server'
import { readForm } from '~/http/read-form.server'
import { oneOfMineForm } from '~/identity/forms'
import { requireViewer } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { redirectTelling } from '~/ui/flash.server'
import { Notice } from '~/ui/notice'
import { leaveTerritory } from '~/votes/end-attachment.server'
import { endSentence } from '~/votes/refusals'

export const meta: MetaFunction = () => [{ title: 'Quitter une collectivité — Co-construire' }]

/** Following a link ends nothing. */
export const loader = ({ request }: LoaderFunctionArgs) => onlyTakesForms(request, '/compte/collectivites')

/** The person stops speaking for one of their territories; the votes given for it in an open vote go with it. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(context, request)
  const form = await readForm(request, oneOfMineForm)
  if (!form.ok) throw notFound('Cette collectivité n’est pas l’une des vôtres.')
  const outcome = await context.perform((work) => leaveTerritory(work, { personId, attachmentId: form.value.attachment }))
  if ('refused' in outcome) return data({ sentence: endSentence(outcome) }, { status: 409 })
  return redirectTelling(context, '/compte/collectivites', { words: `Vous ne parlez plus pour ${outcome.territory}.${outcome.letter ? ' Une lettre vous le confirme.' : ''}` })
}

export default function NotLeft() {
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Mes collectivités', to: '/compte/collectivites' }, { label: 'Quitter' }]} />
      <h1>Rien n’a changé</h1>
      <Notice kind="error">{refused?.sentence ?? ''}</Notice>
      <p className="cc-after"><a className="fr-btn" href="/compte/collectivites">Revenir à mes collectivités</a></p>
    </>
  )
}

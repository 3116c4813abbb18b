import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { onlyTakesForms } from '~/http/only-takes-forms.server'
import { notFound } from '~/http/problems.server'
import { readForm } from '~/http/read-form.server'
import { identityForm } from '~/identity/forms'
import { unlinkIdentity } from '~/identity/proconnect/unlink.server'
import { unlinkSentence } from '~/identity/proconnect/ways-in'
import { requireViewer } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { redirectTelling } from '~/ui/flash.server'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Délier ProConnect — Co-construire' }]

/** Following a link unlinks nothing. */
export const loader = ({ request }: LoaderFunctionArgs) => onlyTakesForms(request, '/compte')

/** Unlinks one of one's own accounts of ProConnect; whoever came in by it is led to the other ways. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(context, request)
  const form = await readForm(request, identityForm)
  if (!form.ok) throw notFound('Ce compte ProConnect n’est pas, ou n’est plus, relié au vôtre.')
  const cookie = request.headers.get('cookie')
  const here = context.sessions.sessionIdOf(cookie)
  const outcome = await context.perform((work) => unlinkIdentity(work, { personId, ref: form.value.identite, open: context.proconnect !== null }))
  if ('refused' in outcome) return data({ sentence: unlinkSentence(outcome) }, { status: 409 })
  if (!here || !outcome.ended.includes(here)) return redirectTelling(context, '/compte', { words: `Ce compte ProConnect n’ouvre plus le vôtre.${outcome.letter ? ' Une lettre vous le confirme.' : ''}` })
  const answer = await redirectTelling(context, '/connexion', { words: 'Ce compte ProConnect n’ouvre plus le vôtre, et la session qu’il avait ouverte ici est fermée. Entrez maintenant avec un code reçu par courriel, ou avec un autre compte ProConnect.' })
  answer.headers.append('set-cookie', await context.sessions.end(cookie))
  return answer
}

export default function NotUnlinked() {
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Délier ProConnect' }]} />
      <h1>Rien n’a changé</h1>
      <Notice kind="error">{refused?.sentence ?? ''}</Notice>
      <p className="cc-buttons">
        <a className="fr-btn" href="/connexion/adresse?retour=/compte">Entrer avec un code reçu par courriel</a>
        <a className="fr-btn fr-btn--secondary" href="/compte">Revenir à mon compte</a>
      </p>
    </>
  )
}

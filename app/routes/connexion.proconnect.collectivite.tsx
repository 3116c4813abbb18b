import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { siretForm } from '~/identity/forms'
import { answerSiret } from '~/identity/proconnect/answer-siret.server'
import { readSiret } from '~/identity/proconnect/read-siret.server'
import { requireProConnect } from '~/identity/proconnect/require-proconnect.server'
import { findTied } from '~/identity/proconnect/session.server'
import { SiretExplained } from '~/identity/proconnect/siret-explained'
import { SiretProven } from '~/identity/proconnect/siret-proven'
import { SiretQuestion } from '~/identity/proconnect/siret-question'
import { identitySentence } from '~/identity/refusals'
import { requireViewer } from '~/identity/require-viewer.server'
import { carryReturn, returnOf } from '~/identity/safe-return'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Votre collectivité, selon ProConnect — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

/** What ProConnect told of the person’s establishment when it opened this session; elsewhere for whom there is nothing to ask. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  requireProConnect(context)
  const viewer = await requireViewer(context, request)
  const retour = returnOf(request)
  const proven = viewer.attachment?.level === 'proven' ? viewer.attachment.name : null
  if (proven) return { proven, retour, siret: null, finding: null }
  const tied = await findTied(context.db, context.sessions.sessionIdOf(request.headers.get('cookie')))
  if (!tied) throw redirect(carryReturn('/connexion/proconnect', retour))
  if (viewer.profile === 'partner') throw redirect(retour || '/compte')
  return { proven, retour, siret: tied.siret, finding: await readSiret(context.db, tied) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireProConnect(context)
  const { personId } = await requireViewer(context, request)
  const form = await readForm(request, siretForm)
  if (!form.ok) return data({ sentence: form.errors[0]?.message ?? '' }, { status: 422 })
  const sessionId = context.sessions.sessionIdOf(request.headers.get('cookie'))
  const outcome = await context.perform((work) => answerSiret(work, { personId, sessionId, territoryId: form.value.territory }))
  if ('refused' in outcome) return data({ sentence: outcome.refused === 'not-told' ? NOT_TOLD : identitySentence(outcome) }, { status: 409 })
  const next = outcome.proven === null ? '/compte/territoire' : '/connexion/proconnect/collectivite'
  return redirect(carryReturn(next, returnOf(request)), { status: 303 })
}

const NOT_TOLD = 'Ce n’est pas ce que ProConnect a indiqué pour cette session\u00a0: rien n’a été prouvé. Choisissez votre collectivité vous-même.'

export default function SiretOfProvider() {
  const { proven, retour, siret, finding } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Votre collectivité' }]} />
      <h1>{proven ? `Votre rattachement à ${proven} est prouvé` : 'Pour quelle collectivité agissez-vous\u00a0?'}</h1>
      {refused ? <Notice kind="error">{refused.sentence}</Notice> : null}
      {proven ? <SiretProven retour={retour} /> : null}
      {finding?.found && siret ? <SiretQuestion siret={siret} territories={finding.territories} action={carryReturn('/connexion/proconnect/collectivite', retour)} /> : null}
      {finding && !finding.found ? <SiretExplained siret={siret} refused={finding.refused} retour={retour} /> : null}
    </>
  )
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { siretForm } from '~/identity/forms'
import { answerSiret } from '~/identity/proconnect/answer-siret.server'
import { isSiretAsked } from '~/identity/proconnect/policy'
import { readSiret } from '~/identity/proconnect/read-siret.server'
import { requireProConnect } from '~/identity/proconnect/require-proconnect.server'
import { findTied } from '~/identity/proconnect/session.server'
import { SiretExplained } from '~/identity/proconnect/siret-explained'
import { SiretQuestion } from '~/identity/proconnect/siret-question'
import { identitySentence } from '~/identity/refusals'
import { requireViewer } from '~/identity/require-viewer.server'
import { carryReturn, returnOf } from '~/identity/safe-return'
import { Breadcrumb } from '~/ui/breadcrumb'
import { redirectTelling } from '~/ui/flash.server'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Votre collectivité, selon ProConnect — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

/** What ProConnect told of the person’s establishment when it opened this session; elsewhere for whom there is nothing to ask. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  requireProConnect(context)
  const viewer = await requireViewer(context, request)
  const retour = returnOf(request)
  const tied = await findTied(context.db, context.sessions.sessionIdOf(request.headers.get('cookie')))
  if (!tied) throw redirect(carryReturn('/compte/territoire', retour))
  const finding = await readSiret(context.db, tied)
  if (!isSiretAsked(viewer, finding, false)) throw redirect(retour || '/compte')
  return { retour, siret: tied.siret, finding }
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireProConnect(context)
  const { personId } = await requireViewer(context, request)
  const form = await readForm(request, siretForm)
  if (!form.ok) return data({ sentence: form.errors[0]?.message ?? '' }, { status: 422 })
  const sessionId = context.sessions.sessionIdOf(request.headers.get('cookie'))
  const outcome = await context.perform((work) => answerSiret(work, { personId, sessionId, territoryId: form.value.territory }))
  if ('refused' in outcome) return data({ sentence: outcome.refused === 'not-told' ? NOT_TOLD : identitySentence(outcome) }, { status: 409 })
  const retour = returnOf(request)
  if (outcome.proven === null) return redirect(carryReturn('/compte/territoire', retour), { status: 303 })
  return redirectTelling(context, retour || '/compte', { words: `Votre rattachement à ${outcome.proven} est prouvé.` })
}

const NOT_TOLD = 'Ce n’est pas ce que ProConnect a indiqué pour cette session\u00a0: rien n’a été prouvé. Choisissez votre collectivité vous-même.'

export default function SiretOfProvider() {
  const { retour, siret, finding } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Votre collectivité' }]} />
      <h1>Pour quelle collectivité agissez-vous&nbsp;?</h1>
      {refused ? <Notice kind="error">{refused.sentence}</Notice> : null}
      {finding.found && siret ? (
        <SiretQuestion siret={siret} territories={finding.territories} action={carryReturn('/connexion/proconnect/collectivite', retour)} />
      ) : (
        <SiretExplained siret={siret} refused={finding.found ? 'missing' : finding.refused} retour={retour} />
      )}
    </>
  )
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { leaveForm } from '~/rights/forms'
import { LeaveDoor } from '~/rights/leave-door'
import { readLeaveFacts } from '~/rights/leave-facts.server'
import { leave } from '~/rights/leave.server'
import { whyCannotLeave } from '~/rights/leaving'
import { WhatLeavingDoes } from '~/rights/what-leaving-does'
import { Breadcrumb } from '~/ui/breadcrumb'

export const meta: MetaFunction = () => [{ title: 'Quitter le site — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { personId, email } = await requireViewer(context, request)
  const sessionId = context.sessions.sessionIdOf(request.headers.get('cookie'))
  return { email, proconnect: context.proconnect !== null, refusal: whyCannotLeave(await readLeaveFacts(context.db, { personId, sessionId })) }
}

/** Erases the account of whoever asks; the browser forgets its session, and is told what was done on a page of nobody. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(context, request)
  const form = await readForm(request, leaveForm)
  if (!form.ok) return data({ error: form.errors[0]?.message ?? null, refusal: null }, { status: 422 })
  const cookie = request.headers.get('cookie')
  const outcome = await context.perform((work) => leave(work, { personId, sessionId: context.sessions.sessionIdOf(cookie) }))
  if ('refused' in outcome) return data({ error: null, refusal: outcome }, { status: 409 })
  return redirect('/compte-efface', { status: 303, headers: { 'set-cookie': await context.sessions.end(cookie) } })
}

export default function Leave() {
  const { email, proconnect, refusal } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Quitter le site' }]} />
      <h1>Quitter le site</h1>
      <p className="fr-text--lead">Votre compte est effacé tout de suite, et ne revient pas.</p>
      <WhatLeavingDoes />
      <h2>Effacer mon compte</h2>
      <LeaveDoor email={email} proconnect={proconnect} refusal={answer?.refusal ?? refusal} error={answer?.error ?? null} />
    </>
  )
}

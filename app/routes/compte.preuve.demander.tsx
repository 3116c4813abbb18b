import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { onlyTakesForms } from '~/http/only-takes-forms.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { carryReturn, returnOf } from '~/identity/safe-return'
import { askMailboxCode } from '~/proofs/ask-mailbox-code.server'
import { mailboxSentence } from '~/proofs/refusals'
import { Breadcrumb } from '~/ui/breadcrumb'
import { redirectTelling } from '~/ui/flash.server'
import { withDe } from '~/ui/french'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Prouver mon rattachement — Co-construire' }]

/** Following a link sends nothing to anyone. */
export const loader = ({ request }: LoaderFunctionArgs) => {
  const proofs = carryReturn('/compte/preuve', returnOf(request))
  onlyTakesForms(request, proofs)
  return { proofs }
}

/** Asks that a code be written to the official address of the territory the person acts for. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(context, request)
  const outcome = await context.perform((work) => askMailboxCode(work, personId))
  if ('refused' in outcome) return data({ sentence: mailboxSentence(outcome) }, { status: 409 })
  return redirectTelling(context, carryReturn('/compte/preuve', returnOf(request)), { words: `Un courriel part à l’adresse officielle ${withDe(outcome.territory)}. Demandez le code à qui l’ouvre, puis tapez-le ici.` })
}

export default function NotSent() {
  const { proofs } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Prouver mon rattachement', to: proofs }, { label: 'Code' }]} />
      <h1>Aucun courriel n’est parti</h1>
      <Notice kind="error">{refused?.sentence ?? ''}</Notice>
      <p className="cc-after"><a className="fr-btn" href={proofs}>Revenir aux preuves</a></p>
    </>
  )
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { mendCode, refuseCode } from '~/identity/refuse-code.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { enterMailboxCode } from '~/proofs/enter-mailbox-code.server'
import { mailboxCodeForm } from '~/proofs/forms'
import { MailboxSteps } from '~/proofs/mailbox-way'
import { findMailboxWay } from '~/proofs/mailbox-way.server'
import { OtherWays } from '~/proofs/other-ways'
import { mailboxSentence } from '~/proofs/refusals'
import { placedName } from '~/territories/placed-name'
import { Breadcrumb } from '~/ui/breadcrumb'
import { EmptyState } from '~/ui/empty-state'
import { Told } from '~/ui/flash'
import { redirectTelling } from '~/ui/flash.server'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Prouver mon rattachement — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(context, request)
  return { attachment: viewer.attachment, email: viewer.email, way: await findMailboxWay(context.db, viewer), demo: context.demo, contact: context.contact }
}

/** Types the code that the mairie handed over. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(context, request)
  const form = await readForm(request, mailboxCodeForm)
  if (!form.ok) return mendCode(form.errors)
  const outcome = await context.perform((work) => enterMailboxCode(work, personId, form.value.code))
  if (!('refused' in outcome)) return redirectTelling(context, '/compte/preuve', { words: `Votre rattachement à ${outcome.territory} est prouvé.` })
  return refuseCode(outcome, mailboxSentence(outcome))
}

export default function Prove() {
  const { attachment, email, way, demo, contact } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Prouver mon rattachement' }]} />
      <h1>Prouver mon rattachement</h1>
      <Told />
      {!attachment ? (
        <EmptyState title="Aucune collectivité choisie" action={<a className="fr-btn" href="/compte/territoire?retour=/compte/preuve">Choisir ma collectivité</a>}>{mailboxSentence({ refused: 'nothing-declared' })}</EmptyState>
      ) : attachment.level === 'proven' ? (
        <Notice kind="info">{`Votre voix compte pour ${attachment.name}, dans les consultations dont les règles donnent une voix à ce type de collectivité.`}</Notice>
      ) : (
        <>
          <p className="fr-text--lead">Vous dites parler pour {placedName(attachment)}. Pour que votre voix compte, {attachment.name} doit le confirmer.</p>
          {way.mailbox ? null : <OtherWays name={attachment.name} email={email} contact={contact} />}
          <h2>Par un code envoyé à votre collectivité</h2>
          <MailboxSteps territory={attachment.name} way={way} demo={demo} errors={refused?.errors ?? []} refused={refused?.closed ?? null} />
          {way.mailbox ? <OtherWays name={attachment.name} email={email} contact={contact} /> : null}
        </>
      )}
      <p className="cc-after"><a href="/compte">Revenir à mon compte</a></p>
    </>
  )
}

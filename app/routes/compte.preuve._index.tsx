import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { mayProveBySiret } from '~/identity/proconnect/may-prove-by-siret.server'
import { SiretWay } from '~/identity/proconnect/siret-way'
import { mendCode, refuseCode } from '~/identity/refuse-code.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { carryReturn, returnOf } from '~/identity/safe-return'
import { hasNoVoice, NO_VOICE, provenWords, whyProve } from '~/identity/what-proof-gives'
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
import { withA } from '~/ui/french'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Prouver mon rattachement — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(context, request)
  const [way, bySiret] = await Promise.all([findMailboxWay(context.db, viewer), mayProveBySiret(context.db, context.proconnect !== null, viewer)])
  return { attachment: viewer.attachment, email: viewer.email, way, bySiret, retour: returnOf(request), demo: context.demo, contact: context.contact }
}

/** Types the code that the mairie handed over. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(context, request)
  const form = await readForm(request, mailboxCodeForm)
  if (!form.ok) return mendCode(form.errors)
  const outcome = await context.perform((work) => enterMailboxCode(work, personId, form.value.code))
  if (!('refused' in outcome)) return redirectTelling(context, carryReturn('/compte/preuve', returnOf(request)), { words: `Votre rattachement ${withA(outcome.territory)} est prouvé.` })
  return refuseCode(outcome, mailboxSentence(outcome))
}

export default function Prove() {
  const { attachment, email, way, bySiret, retour, demo, contact } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Prouver mon rattachement' }]} />
      <h1>Prouver mon rattachement</h1>
      <Told />
      {!attachment ? (
        <EmptyState title="Aucune collectivité choisie" action={<a className="fr-btn" href={carryReturn('/compte/territoire', carryReturn('/compte/preuve', retour))}>Choisir ma collectivité</a>}>{mailboxSentence({ refused: 'nothing-declared' })}</EmptyState>
      ) : attachment.level === 'proven' ? (
        <>
          <Notice kind="info">{provenWords(attachment)}</Notice>
          <p><a className="fr-btn" href={retour || '/consultations'}>{retour ? 'Reprendre là où j’en étais' : 'Voir les consultations'}</a></p>
        </>
      ) : (
        <>
          <p className="fr-text--lead">Vous dites parler pour {placedName(attachment)}. {whyProve(attachment)} {attachment.name} doit le confirmer.</p>
          {hasNoVoice(attachment) ? <p>{NO_VOICE}</p> : null}
          {bySiret ? <SiretWay name={attachment.name} retour={retour || '/compte/preuve'} /> : null}
          {way.mailbox ? null : <OtherWays name={attachment.name} email={email} contact={contact} />}
          <h2>Par un code envoyé à votre collectivité</h2>
          <MailboxSteps territory={attachment.name} way={way} retour={retour} demo={demo} errors={refused?.errors ?? []} refused={refused?.closed ?? null} />
          {way.mailbox ? <OtherWays name={attachment.name} email={email} contact={contact} /> : null}
        </>
      )}
      <p className="cc-after"><a href="/compte">Revenir à mon compte</a></p>
    </>
  )
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { WITHDRAWN } from '~/applications/done-words'
import { findOwnApplication } from '~/applications/find-application.server'
import { noSuchFile } from '~/applications/hold-application.server'
import { whyCannotWithdraw } from '~/applications/policy'
import { applicationSentence, applicationStatus } from '~/applications/refusals'
import { applicationTrail } from '~/applications/trail'
import { withdrawApplication } from '~/applications/withdraw-application.server'
import { findEdition } from '~/editions/edition.server'
import { readId } from '~/http/read-id.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { placedName } from '~/territories/placed-name'
import { ActionButton } from '~/ui/action-button'
import { Breadcrumb } from '~/ui/breadcrumb'
import { redirectTelling } from '~/ui/flash.server'
import { withDe } from '~/ui/french'
import { Notice } from '~/ui/notice'

/** What withdrawing a file will do, before it is done. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const id = readId(params.id)
  const viewer = await requireViewer(context, request)
  const edition = await findEdition(context.db, params.slug ?? '')
  const file = await findOwnApplication(context.db, edition, id, viewer)
  if (!file) throw noSuchFile()
  const refusal = whyCannotWithdraw(viewer, edition, file)
  return {
    edition: { slug: edition.slug, name: edition.name },
    territory: placedName(file.territory), proposal: file.proposal, isDraft: file.state === 'draft',
    address: `/consultations/${edition.slug}/candidatures/${id}`,
    reason: refusal && applicationSentence(refusal),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const id = readId(params.id)
  const viewer = await requireViewer(context, request)
  const slug = params.slug ?? ''
  const withdrawn = await context.perform((work) => withdrawApplication(work, slug, viewer.personId, id))
  if ('refused' in withdrawn) return data({ refusal: applicationSentence(withdrawn) }, { status: applicationStatus(withdrawn) })
  return redirectTelling(context, `/consultations/${slug}/candidatures/${id}`, WITHDRAWN)
}

export const meta: MetaFunction<typeof loader> = () => [{ title: 'Retirer la candidature — Co-construire' }]

export default function WithdrawalPage() {
  const { edition, territory, proposal, isDraft, address, reason } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={applicationTrail(edition, { label: territory, to: address }, { label: 'Retirer' })} />
      <h1>{isDraft ? 'Abandonner ce brouillon\u00a0?' : 'Retirer cette candidature\u00a0?'}</h1>
      {answer ? <Notice kind="error" title="Rien n’a été retiré">{answer.refusal}</Notice> : null}
      <p>
        Dossier <strong>{withDe(territory)}</strong> pour la proposition n°&nbsp;{proposal.number}, «&nbsp;{proposal.title}&nbsp;».
      </p>
      <p>
        {isDraft ? 'Vos collègues ne pourront plus l’écrire ni le déposer.' : 'Elle ne sera plus publique, et ne sera plus étudiée.'} Tant que les
        candidatures sont ouvertes, {territory} pourra ouvrir un autre dossier pour cette proposition.
      </p>
      <form method="post" action={`${address}/retrait`}>
        <ActionButton variant="danger" disabledReason={reason}>{isDraft ? 'Abandonner le brouillon' : 'Retirer la candidature'}</ActionButton>
      </form>
      <p className="cc-after"><a href={address}>Garder le dossier</a></p>
    </>
  )
}

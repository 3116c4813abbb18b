import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findEdition } from '~/editions/edition.server'
import { readForm } from '~/http/read-form.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { BenchTrail } from '~/proposals/bench-trail'
import { keepReason } from '~/proposals/reasons/keep-reason.server'
import { listReasons } from '~/proposals/reasons/list-reasons.server'
import { REASON_KIND_WORDS, reasonSentence, reasonShape } from '~/proposals/reasons/reason'
import { ReasonFields } from '~/proposals/reasons/reason-fields'
import { ErrorSummary } from '~/ui/error-summary'
import { Told } from '~/ui/flash'
import { redirectTelling } from '~/ui/flash.server'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Motifs gardés, ${data?.name ?? ''} — Co-construire` }]

/** The reasons that moderators keep, to pick one and complete it; and a new one to keep. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const edition = await findEdition(context.db, params.slug ?? '')
  return { slug: edition.slug, name: edition.name, reasons: await listReasons(context.db, edition.id) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const { slug = '' } = params
  const form = await readForm(request, reasonShape)
  if (!form.ok) return data({ errors: form.errors, refused: null, typed: form.typed }, { status: 422 })
  const outcome = await context.perform((work) => keepReason(work, { slug, moderator, ...form.value }))
  if ('refused' in outcome) {
    const typed: Record<string, string> = { ...form.value, everywhere: form.value.everywhere ? 'on' : '' }
    return data({ errors: [], refused: reasonSentence(outcome), typed }, { status: outcome.refused === 'title-kept' ? 409 : 403 })
  }
  return redirectTelling(context, `${bench(slug)}/motifs`, { words: 'Le motif est gardé.' })
}

export default function Reasons() {
  const { slug, name, reasons } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  return (
    <>
      <BenchTrail slug={slug} name={name} further={[{ label: 'Motifs gardés' }]} />
      <h1 className="fr-h3">Motifs gardés</h1>
      <ErrorSummary errors={outcome?.errors ?? []} />
      {outcome?.refused ? <Notice kind="error">{outcome.refused}</Notice> : null}
      <Told />
      <p>Un motif gardé se choisit au moment de décider, puis se complète&nbsp;: l’auteur ne lit que le motif envoyé. Changer ou retirer un motif gardé ne change rien à ce qui est déjà décidé.</p>
      {reasons.length > 0 ? (
        <ul className="cc-rows">
          {reasons.map(({ id, kind, title, text, everywhere }) => (
            <li key={id} className="cc-gathered">
              <div>
                <p className="cc-row__title">
                  <a href={`${bench(slug)}/motifs/${id}`}>{title}</a>
                </p>
                <p className="cc-row__about">{[REASON_KIND_WORDS[kind], everywhere ? 'toutes les consultations' : null].filter(Boolean).join(' · ')}</p>
                <p className="cc-row__about">{text}</p>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      <h2 className="fr-h5">Garder un motif</h2>
      <form method="post">
        <ReasonFields values={outcome?.typed ?? {}} errors={outcome?.errors ?? []} submit="Garder ce motif" />
      </form>
    </>
  )
}

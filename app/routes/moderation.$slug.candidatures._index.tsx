import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { REVIEWED_STATES } from '~/applications/application'
import { listToReview } from '~/applications/list-to-review.server'
import { ReviewList } from '~/applications/review-list'
import { whyPhaseClosed } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { phaseSentence } from '~/editions/refusals'
import { requireRole } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const edition = await findEdition(context.db, params.slug ?? '')
  const asked = new URL(request.url).searchParams.get('etat')
  const state = REVIEWED_STATES.find((one) => one === asked) ?? 'submitted'
  const closed = whyPhaseClosed(edition.calendar, 'application', edition.at)
  return {
    edition: { slug: edition.slug, name: edition.name },
    state,
    page: await listToReview(context.db, edition.id, state, 200),
    when: closed ? phaseSentence(closed) : 'Les candidatures sont ouvertes\u00a0: chaque dossier déposé arrive ici.',
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Examiner les candidatures, ${data?.edition.name ?? ''} — Co-construire` }]

export default function ReviewListPage() {
  const { edition, ...shown } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: edition.name, to: `/moderation/${edition.slug}` }, { label: 'Candidatures' }]} />
      <h1>Examiner les candidatures</h1>
      <ReviewList slug={edition.slug} {...shown} />
    </>
  )
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FollowedList } from '~/follows/followed-list'
import { followedForm } from '~/follows/forms'
import { listFollowed } from '~/follows/list-followed.server'
import { setFollow } from '~/follows/set-follow.server'
import { readForm } from '~/http/read-form.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Told } from '~/ui/flash'
import { redirectTelling } from '~/ui/flash.server'

export const meta: MetaFunction = () => [{ title: 'Ce que je suis — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(context, request)
  return { followed: await listFollowed(context.db, viewer.personId) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await requireViewer(context, request)
  const form = await readForm(request, followedForm)
  if (!form.ok) return redirectTelling(context, '/compte/suivis', { kind: 'info', words: form.sentence })
  const { contribution: contributionId, consultation: slug, rythme: rhythm } = form.value
  await context.perform((work) => setFollow(work, { slug, contributionId, viewer, rhythm }))
  return redirectTelling(context, '/compte/suivis', { words: rhythm === 'off' ? 'C’est arrêté\u00a0: vous ne suivez plus cette contribution.' : 'Le rythme est changé.' })
}

export default function Followed() {
  const { followed } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Ce que je suis' }]} />
      <h1>Ce que je suis</h1>
      <Told />
      <FollowedList followed={followed} />
    </>
  )
}

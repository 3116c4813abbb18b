import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { readCalendarDesk } from '~/editions/calendar-desk.server'
import { requireRole } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Déplacer une date, ${data?.name ?? ''} — Co-construire` }]

/** The dates to move; each act is a page under it, which shows it again with what would follow, or why not. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { personId } = await requireRole(context, request, 'moderator')
  return readCalendarDesk(context.db, params.slug ?? '', personId)
}

export default function CalendarDeskPage() {
  const desk = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: desk.name, to: `/moderation/${desk.slug}` }, { label: 'Calendrier' }]} />
      <h1 className="fr-h3">Déplacer une date</h1>
      <Outlet context={desk} />
    </>
  )
}

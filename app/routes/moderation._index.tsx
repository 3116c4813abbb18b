import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listEditions } from '~/editions/edition.server'
import { requireRole } from '~/identity/require-viewer.server'
import { EditionTools } from '~/moderation/edition-tools'
import { listToDecide } from '~/moderation/to-decide.server'
import { ToDecideList } from '~/moderation/to-decide-list'
import { Breadcrumb } from '~/ui/breadcrumb'
import { EmptyState } from '~/ui/empty-state'

export const meta: MetaFunction = () => [{ title: 'Modération — Co-construire' }]

/** What moderators are waited for, then their tools. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const [items, editions] = await Promise.all([listToDecide(context.db), listEditions(context.db)])
  return { items, editions: editions.map(({ slug, name, calendar, at }) => ({ slug, name, calendar, at })) }
}

export default function Cockpit() {
  const { items, editions } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération' }]} />
      <h1>À décider maintenant</h1>
      {items.length > 0 ? (
        <ToDecideList items={items} named />
      ) : (
        <EmptyState title="Rien n’attend de décision">
          Les contributions à regrouper, les rattachements à prouver, les candidatures à examiner et les listes de lauréats à confirmer paraîtront ici, les plus anciennes d’abord.
        </EmptyState>
      )}
      <h2>Les consultations</h2>
      <EditionTools editions={editions} />
      <p>
        <a href="/moderation/rattachements">Chercher un rattachement</a>
      </p>
      <p>
        <a href="/moderation/structures">Voir les structures demandées</a>
      </p>
      <p>
        <a href="/moderation/journal">Lire le journal des décisions</a>
      </p>
    </>
  )
}

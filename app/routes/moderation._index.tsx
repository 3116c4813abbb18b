import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listEditions } from '~/editions/edition.server'
import { requireRole } from '~/identity/require-viewer.server'
import { structuresWords } from '~/identity/structures/deciding'
import { listWaitingStructures } from '~/identity/structures/list-structures.server'
import { EditionTools } from '~/moderation/edition-tools'
import { listToDecide } from '~/moderation/to-decide.server'
import { ToDecideList } from '~/moderation/to-decide-list'
import { waitingWords } from '~/proofs/judging'
import { countWaiting } from '~/proofs/list-attachments.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { EmptyState } from '~/ui/empty-state'

export const meta: MetaFunction = () => [{ title: 'Modération — Co-construire' }]

/** What moderators are waited for, then their tools. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const [items, editions, waiting, structures] = await Promise.all([listToDecide(context.db), listEditions(context.db), countWaiting(context.db), listWaitingStructures(context.db)])
  return { items, waiting, structures: structures.length, editions: editions.map(({ slug, name, calendar, at }) => ({ slug, name, calendar, at })) }
}

export default function Cockpit() {
  const { items, editions, waiting, structures } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération' }]} />
      <h1>À décider maintenant</h1>
      {items.length > 0 ? (
        <ToDecideList items={items} named />
      ) : (
        <EmptyState title="Rien n’attend de décision">
          Les contributions à regrouper, les candidatures à examiner et les listes de lauréats à confirmer paraîtront ici, les plus anciennes d’abord.
        </EmptyState>
      )}
      <h2>Les consultations</h2>
      <EditionTools editions={editions} />
      <p>
        <a href="/moderation/rattachements">{waitingWords(waiting)}</a>
      </p>
      <p>
        <a href="/moderation/structures">{structuresWords(structures)}</a>
      </p>
      <p>
        <a href="/moderation/journal">Lire le journal des décisions</a>
      </p>
    </>
  )
}

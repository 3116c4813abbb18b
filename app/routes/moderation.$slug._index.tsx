import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findEdition } from '~/editions/edition.server'
import { requireRole } from '~/identity/require-viewer.server'
import { listToDecide } from '~/moderation/to-decide.server'
import { ToDecideList } from '~/moderation/to-decide-list'
import { countVerdicts } from '~/proposals/count-verdicts.server'
import { StatusLine } from '~/proposals/status-line'
import { Breadcrumb } from '~/ui/breadcrumb'
import { EmptyState } from '~/ui/empty-state'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Modération, ${data?.name ?? ''} — Co-construire` }]

/** What one edition waits for, and the account of its contributions. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const { id, slug, name } = await findEdition(context.db, params.slug ?? '')
  const [items, counts] = await Promise.all([listToDecide(context.db), countVerdicts(context.db, id)])
  return { slug, name, counts, items: items.filter((item) => item.slug === slug) }
}

export default function EditionCockpit() {
  const { slug, name, items, counts } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: name }]} />
      <h1 className="fr-h3">À décider</h1>
      {items.length > 0 ? (
        <ToDecideList items={items} named={false} />
      ) : (
        <EmptyState title="Rien n’attend de décision">Ce qui demandera une décision dans cette consultation paraîtra ici, le plus ancien d’abord.</EmptyState>
      )}
      <h2 className="fr-h5">Ce que deviennent les contributions</h2>
      <StatusLine slug={slug} counts={counts} />
    </>
  )
}

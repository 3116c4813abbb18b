import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EndedAttachments } from '~/identity/ended-attachments'
import { listEndedAttachments } from '~/identity/list-ended-attachments.server'
import { listMyAttachments } from '~/identity/list-my-attachments.server'
import { MyTerritories } from '~/identity/my-territories'
import { isProven } from '~/identity/policy'
import { requireViewer } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { EmptyState } from '~/ui/empty-state'
import { Told } from '~/ui/flash'

export const meta: MetaFunction = () => [{ title: 'Mes collectivités — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { personId, attachment } = await requireViewer(context, request)
  const [mine, ended] = await Promise.all([listMyAttachments(context.db, personId), listEndedAttachments(context.db, personId)])
  return { mine, ended: ended.filter(({ territoryId }) => !isProven(mine, territoryId)), contact: context.contact, actingFor: attachment?.territoryId ?? null }
}

export default function MyTerritoriesPage() {
  const { mine, ended, contact, actingFor } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Mes collectivités' }]} />
      <h1>Mes collectivités</h1>
      <Told />
      {mine.length > 0 ? (
        <>
          <p className="fr-text--lead">Vous agissez pour une collectivité à la fois. Elle est rappelée à côté de chaque acte, et ne se choisit qu’ici.</p>
          <MyTerritories mine={mine} actingFor={actingFor} />
          <p className="cc-after"><a className="fr-btn fr-btn--secondary" href="/compte/collectivites/ajouter">Ajouter une collectivité</a></p>
        </>
      ) : (
        <EmptyState title="Aucune collectivité choisie" action={<a className="fr-btn" href="/compte/territoire">Choisir ma collectivité</a>}>Celles pour lesquelles vous parlez paraîtront ici.</EmptyState>
      )}
      <EndedAttachments ended={ended} contact={contact} />
      <p className="cc-after"><a href="/compte">Revenir à mon compte</a></p>
    </>
  )
}

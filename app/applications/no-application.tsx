import { EmptyState } from '~/ui/empty-state'
import { listAddress } from './filters'

type Props = { slug: string; when: string; isOver: boolean; isFiltered: boolean }

/** Where no application is to be shown: what will be here and when, or the way back to all of them. */
export function NoApplication({ slug, when, isOver, isFiltered }: Props) {
  if (isFiltered) {
    return (
      <EmptyState title="Aucune candidature ne répond à ces filtres" action={<a href={listAddress(slug, {})}>Voir toutes les candidatures</a>}>
        Retirez un filtre pour en voir davantage.
      </EmptyState>
    )
  }
  if (isOver) return <EmptyState title="Aucun territoire n’a candidaté">{when}</EmptyState>
  return (
    <EmptyState title="Aucune candidature pour l’instant">
      {`Les territoires candidats seront ici, proposition par proposition, dès qu’ils auront déposé leur dossier. ${when}`}
    </EmptyState>
  )
}

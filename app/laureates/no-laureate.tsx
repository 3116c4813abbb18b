import { EmptyState } from '~/ui/empty-state'

/** Before the list is confirmed: what will be here, and when. @param when the sentence of the launch phase */
export function NoLaureate({ slug, when }: { slug: string; when: string }) {
  return (
    <EmptyState title="Les lauréats ne sont pas encore désignés" action={<a href={`/consultations/${slug}/calendrier`}>Voir le calendrier</a>}>
      {`Les projets lauréats seront ici, avec leur territoire et le montant accordé, dès qu’une première personne de la modération aura préparé la liste et qu’une seconde l’aura confirmée. ${when}`}
    </EmptyState>
  )
}

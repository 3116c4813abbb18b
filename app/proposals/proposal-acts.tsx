import { ActionButton } from '~/ui/action-button'
import { Confirm } from '~/ui/confirm'
import { bench } from './bench-address'

/** What else can be done of a proposal until the ballot freezes: to merge it, to split it, to set it aside when empty; its history always. */
export function ProposalActs({ slug, id, gathered, frozen }: { slug: string; id: number; gathered: number; frozen: boolean }) {
  const address = `${bench(slug)}/propositions/${id}`
  return (
    <>
      <ul className="cc-acts fr-mt-3w">
        {frozen ? null : <li><a className="fr-btn fr-btn--sm fr-btn--secondary" href={`${address}/reunir`}>Réunir à une autre</a></li>}
        {frozen || gathered < 2 ? null : <li><a className="fr-btn fr-btn--sm fr-btn--secondary" href={`${address}/scinder`}>Scinder</a></li>}
        <li><a className="fr-btn fr-btn--sm fr-btn--tertiary" href={`${address}/historique`}>Historique</a></li>
      </ul>
      {frozen || gathered > 0 ? null : (
        <Confirm label="Mettre à l’écart…">
          <form method="post" action={`${address}/ecarter`}>
            <p>Rien n’est derrière elle&nbsp;: elle ne sera pas soumise au vote. Son historique reste, et l’acte s’annule.</p>
            <ActionButton size="sm">Mettre à l’écart</ActionButton>
          </form>
        </Confirm>
      )}
    </>
  )
}

import type { TerritoryOfSiren } from '~/territories/list-by-siren.server'
import { placedName } from '~/territories/placed-name'
import { detailsOf } from '~/territories/telling'
import { TERRITORY_KIND_LABELS } from '~/territories/words'
import { spacedSiret } from './siret'

type Props = { siret: string; territories: readonly TerritoryOfSiren[]; /** The territory that is acted for and will be still, another being proven already. */ kept: string | null; action: string }

/**
 * Asks whether the person acts for the territory of their provider’s SIRET: a provider may give its own to everyone.
 * A button an answer, so that it needs neither a script nor a second look.
 */
export function SiretQuestion({ siret, territories, kept, action }: Props) {
  return (
    <form method="post" action={action}>
      <p className="fr-text--lead">
        Votre fournisseur d’identité indique le SIRET <strong>{spacedSiret(siret)}</strong>, celui de&nbsp;:
      </p>
      <ul className="cc-people">
        {territories.map((territory) => (
          <li key={territory.id}>
            <p className="cc-people__name">
              {territory.name} <span className="cc-people__line">{detailsOf(territory)}</span>
            </p>
          </li>
        ))}
      </ul>
      <p className="fr-text--lead">Est-ce pour elle que vous agissez&nbsp;?</p>
      <p>
        Si oui, votre rattachement est <strong>prouvé</strong>&nbsp;: votre voix compte pour elle, et vous pouvez candidater en son
        nom. Ce SIRET et la date de votre réponse sont gardés avec votre rattachement.
        {kept ? <> Elle s’ajoute aux vôtres&nbsp;: vous agirez toujours pour <strong>{kept}</strong>, tant que vous n’en choisissez pas une autre.</> : null}
      </p>
      <p>
        Certains fournisseurs donnent leur propre SIRET à tous leurs utilisateurs. Si c’est le cas, répondez non&nbsp;: rien ne sera
        prouvé, et vous choisirez votre collectivité à l’étape suivante.
      </p>
      <div className="cc-buttons">
        {territories.map((territory) => (
          <button key={territory.id} className="fr-btn" type="submit" name="territory" value={territory.id}>
            Oui, j’agis pour {placedName(territory)}{territories.length > 1 ? ` (${TERRITORY_KIND_LABELS[territory.kind].toLowerCase()})` : ''}
          </button>
        ))}
        <button className="fr-btn fr-btn--secondary" type="submit" name="territory" value="none">
          Non, pour une autre collectivité
        </button>
      </div>
    </form>
  )
}

import type { FoundTerritory } from '~/territories/search.server'
import { TERRITORY_KIND_LABELS } from '~/territories/words'
import { count } from '~/ui/french'
import { spacedSiret } from './siret'

type Props = { siret: string; territories: readonly FoundTerritory[]; action: string }

/**
 * Asks whether the person acts for the territory of their provider’s SIRET: a provider may give its own to everyone.
 * A button an answer, so that it needs neither a script nor a second look.
 */
export function SiretQuestion({ siret, territories, action }: Props) {
  return (
    <>
      <p className="fr-text--lead">
        Votre fournisseur d’identité indique le SIRET <strong className="cc-siret">{spacedSiret(siret)}</strong>, celui de&nbsp;:
      </p>
      <form method="post" action={action}>
        <ul className="cc-people">
          {territories.map((territory) => (
            <li key={territory.id}>
              <p className="cc-people__name">
                {territory.name} <span className="cc-people__line">{lineOf(territory)}</span>
              </p>
              <p>Est-ce pour elle que vous agissez&nbsp;?</p>
              <button className="fr-btn" type="submit" name="territory" value={territory.id}>
                Oui<span className="fr-sr-only">, j’agis pour {territory.name} ({TERRITORY_KIND_LABELS[territory.kind].toLowerCase()})</span>
              </button>
            </li>
          ))}
        </ul>
        <p>
          Si vous confirmez, votre rattachement est <strong>prouvé</strong>&nbsp;: votre voix compte pour cette collectivité, et vous
          pouvez candidater pour elle. La confirmation est consignée au journal.
        </p>
        <p>
          Certains fournisseurs donnent leur propre SIRET à tous leurs utilisateurs. Si ce n’est pas votre collectivité, dites-le&nbsp;:
          rien ne sera prouvé, et vous choisirez la vôtre à l’étape suivante.
        </p>
        <button className="fr-btn fr-btn--secondary" type="submit" name="territory" value="none">
          Non, j’agis pour une autre collectivité
        </button>
      </form>
    </>
  )
}

const lineOf = ({ kind, departement, population }: FoundTerritory): string =>
  [TERRITORY_KIND_LABELS[kind], departement, population === null ? null : count(population, 'habitant', 'habitants')].filter(Boolean).join(', ')

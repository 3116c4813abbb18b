import { carryReturn } from '../safe-return'
import { SIRET_REFUSALS, type SiretRefusal, spacedSiret } from './siret'

type Props = { siret: string | null; refused: SiretRefusal['refused']; retour: string }

/** Why the SIRET of the provider proves nothing, and what to do. */
export function SiretExplained({ siret, refused, retour }: Props) {
  return (
    <>
      <p className="fr-text--lead">{SIRET_REFUSALS[refused]}</p>
      {siret ? <p>SIRET reçu&nbsp;: <strong>{spacedSiret(siret)}</strong></p> : null}
      <p>
        Vous êtes bien connecté, et rien n’est perdu&nbsp;: choisissez vous-même votre collectivité. Vous pourrez contribuer tout de
        suite&nbsp;; pour que votre voix compte, la page «&nbsp;Mon compte&nbsp;» dira comment prouver ce rattachement. Pour corriger le
        SIRET lui-même, voyez votre service informatique&nbsp;: lui seul le peut.
      </p>
      <p className="cc-buttons">
        <a className="fr-btn" href={carryReturn('/compte/territoire', retour)}>Choisir ma collectivité</a>
        <a className="fr-btn fr-btn--secondary" href={retour || '/compte'}>Continuer sans choisir</a>
      </p>
    </>
  )
}

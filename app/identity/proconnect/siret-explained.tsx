import { carryReturn } from '../safe-return'
import { SIRET_REFUSALS, type SiretRefusal, spacedSiret } from './siret'

type Props = { siret: string | null; refused: SiretRefusal['refused']; retour: string }

const ENDED = '\u00a0: par un code envoyé à l’adresse officielle de la collectivité, ou par deux personnes de la modération. Si le retrait est une erreur, répondez à la lettre qui vous l’a annoncé.'
const WRONG = '. Pour corriger le SIRET lui-même, voyez votre service informatique\u00a0: lui seul le peut.'

/** Why the SIRET of the provider proves nothing, and what to do. */
export function SiretExplained({ siret, refused, retour }: Props) {
  return (
    <>
      <p className="fr-text--lead">{SIRET_REFUSALS[refused]}</p>
      {siret ? <p>SIRET reçu&nbsp;: <strong>{spacedSiret(siret)}</strong></p> : null}
      <p>
        Vous êtes bien connecté, et rien n’est perdu&nbsp;: choisissez vous-même votre collectivité. Vous pourrez contribuer tout de
        suite&nbsp;; pour que votre voix compte, la page «&nbsp;Mon compte&nbsp;» dira comment prouver ce rattachement{refused === 'ended-by-team' ? ENDED : WRONG}
      </p>
      <p className="cc-buttons">
        <a className="fr-btn" href={carryReturn('/compte/territoire', retour)}>Choisir ma collectivité</a>
        <a className="fr-btn fr-btn--secondary" href={retour || '/compte'}>Continuer sans choisir</a>
      </p>
    </>
  )
}

import { carryReturn } from '../safe-return'

type Props = { retour: string; label?: string }

/** The way to ProConnect, and what it is for whom has never heard of it. A link: a form could not lead to another site. */
export function ProConnectButton({ retour, label = 'Se connecter avec ProConnect' }: Props) {
  return (
    <>
      <p>
        <a className="fr-btn" href={carryReturn('/connexion/proconnect', retour)}>{label}</a>
      </p>
      <p className="fr-text--sm">
        <a href="https://www.proconnect.gouv.fr/" target="_blank" rel="noopener external">
          Qu’est-ce que ProConnect&nbsp;? <span className="fr-sr-only">(nouvel onglet)</span>
        </a>
      </p>
    </>
  )
}

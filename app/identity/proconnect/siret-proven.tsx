/** What a person may do now that their territory is proven, and the way on to where they were going. */
export function SiretProven({ retour }: { retour: string }) {
  return (
    <>
      <p className="fr-text--lead">Votre voix compte pour cette collectivité, dans les consultations dont les règles lui en donnent une.</p>
      <p>
        <a className="fr-btn" href={retour || '/compte'}>Continuer</a>
      </p>
    </>
  )
}

/** What the ledger is, what anyone can check with it, and what it does not promise. */
export function LedgerExplained({ ballotHash }: { ballotHash: string | null }) {
  return (
    <>
      <p className="fr-text--lead">
        Tout ce qui fait le résultat du vote est écrit ici, une ligne après l’autre, dans l’ordre. Chacun peut recompter.
      </p>
      <ul>
        <li>La première ligne fixe les règles et le texte des propositions&nbsp;; la dernière, après la clôture, scelle les totaux.</li>
        <li>Chaque soutien et chaque retrait a sa ligne&nbsp;: la date, le territoire, la proposition. Jamais le nom de la personne, qui y porte un pseudonyme, un autre dans chaque consultation.</li>
        <li>Les lignes se numérotent sans trou, et chacune porte l’empreinte de celle d’avant.</li>
        <li>Le recompte refait tout depuis la première ligne&nbsp;: les dates, la limite de soutiens, chaque total, l’empreinte de l’ensemble et sa signature.</li>
        <li>Un changement après un point de contrôle publié se voit&nbsp;: gardez-en un, ou votre reçu, et comparez.</li>
      </ul>
      <p>
        Le registre n’est pas un scrutin secret&nbsp;: un vote est l’acte public d’un territoire.
        {ballotHash ? (
          <>
            {' '}L’empreinte des règles et des propositions (SHA-256) est <code className="cc-hash">{ballotHash}</code>.
          </>
        ) : null}
      </p>
    </>
  )
}

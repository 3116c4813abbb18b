/** What the ledger is, what anyone can check with it, and what it does not promise. `isHidden`: nobody may read it before the close. */
export function LedgerExplained({ ballotHash, isHidden }: { ballotHash: string | null; isHidden: boolean }) {
  return (
    <>
      <p className="fr-text--lead">
        {isHidden
          ? 'Tout ce qui fait le résultat du vote s’écrit au registre, une ligne après l’autre, dans l’ordre. À la clôture, toutes les lignes seront ici, et chacun pourra recompter.'
          : 'Tout ce qui fait le résultat du vote est écrit ici, une ligne après l’autre, dans l’ordre. Chacun peut recompter.'}
      </p>
      <ul>
        <li>La première ligne fixe les règles et le texte des propositions&nbsp;; la dernière, après la clôture, scelle les totaux.</li>
        <li>Chaque soutien et chaque retrait a sa ligne&nbsp;: la date, le territoire, la proposition. Jamais le nom de la personne, qui y porte un pseudonyme, un autre dans chaque consultation.</li>
        <li>Les lignes se numérotent sans trou, et chacune porte l’empreinte de celle d’avant.</li>
        <li>Le recompte refait tout depuis la première ligne&nbsp;: les dates, la limite de soutiens, chaque total, l’empreinte de l’ensemble et sa signature.</li>
        <li>
          {isHidden
            ? 'Le seul point de contrôle sera celui de la clôture\u00a0: d’ici là, gardez votre reçu. À la clôture, cette page vérifiera que le registre tient votre ligne.'
            : 'Un changement après un point de contrôle publié se voit\u00a0: gardez-en un, ou votre reçu, et comparez.'}
        </li>
      </ul>
      <p>
        Le registre n’est pas un scrutin secret&nbsp;: un vote est l’acte public d’un territoire.
        {ballotHash ? (
          <>
            {' '}L’empreinte des règles, des dates, de l’ordre et des propositions (SHA-256) est <code className="cc-hash">{ballotHash}</code>.
          </>
        ) : null}
      </p>
    </>
  )
}

type Props = { /** Null when the operator gave none. */ address: string | null; demo: boolean; brand: 'neutre' | 'etat' }

/** Where to write to whoever runs the site. Never an address nobody reads: without one, it says so and whom to ask instead. */
export function Contact({ address, demo, brand }: Props) {
  return (
    <>
      <h2 id="contact">Contact</h2>
      {address ? (
        <p>
          Écrivez à <a href={`mailto:${address}`}>{address}</a>&nbsp;: une question, une faille de sécurité, un obstacle d’accessibilité, ou la preuve de
          votre rattachement à une collectivité.
        </p>
      ) : demo ? (
        <p>
          Une démonstration n’a pas d’adresse où écrire&nbsp;: personne n’y répond, et ses propres courriels se lisent sur place, dans{' '}
          <a href="/demo/courrier">le courrier de la démonstration</a>. Adressez-vous à la personne qui vous a donné l’adresse de ce site.
        </p>
      ) : brand === 'etat' ? null : (
        <p>
          L’exploitant n’a pas encore indiqué d’adresse électronique. Adressez-vous à l’organisme qui vous a donné l’adresse de ce site, y compris
          pour une faille de sécurité ou un obstacle d’accessibilité.
        </p>
      )}
      {brand === 'etat' && !demo ? <p>Par courrier, à l’adresse de l’éditeur ci-dessus. Pour une faille de sécurité, précisez-le sur l’enveloppe.</p> : null}
    </>
  )
}

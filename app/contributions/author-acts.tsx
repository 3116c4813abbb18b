import { ActionButton } from '~/ui/action-button'

/** What its author may still do of a published contribution, or why not any more. */
export function AuthorActs({ address, reason }: { address: string; reason: string | null }) {
  return (
    <section className="cc-deposit__aside" aria-labelledby="la-votre">
      <h2 id="la-votre">C’est votre contribution</h2>
      {reason ? (
        <ActionButton type="button" variant="secondary" disabledReason={reason}>Modifier</ActionButton>
      ) : (
        <ul className="cc-acts">
          <li><a className="fr-btn fr-btn--secondary" href={`${address}/modifier`}>Modifier</a></li>
          <li><a className="fr-btn fr-btn--tertiary" href={`${address}/retirer`}>Retirer</a></li>
        </ul>
      )}
    </section>
  )
}

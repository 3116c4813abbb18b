import { EmailForm } from '../email-form'
import { arrivedLine } from './arrived'

type Props = {
  name: string
  email: string | null
  /** The account whose session is open in this browser. */
  session: { displayName: string; email: string | null } | null
  /** Whether an account has the address that ProConnect told, and whether it is that of the session. */
  known: boolean
  mine: boolean
}

/** Which account is theirs, for someone ProConnect told of: each way proves that it is. */
export function LinkChoice({ name, email, session, known, mine }: Props) {
  return (
    <>
      <p className="fr-text--lead">
        ProConnect vous a reconnu&nbsp;: {arrivedLine({ name, email })}. Ce compte ProConnect n’est encore relié à aucun compte de
        Co-construire.
      </p>
      {session ? (
        <section aria-labelledby="session">
          <h2 id="session">Vous êtes connecté&nbsp;: {session.displayName}</h2>
          <p>Si c’est bien vous, reliez ProConnect à ce compte{session.email ? <> (<strong>{session.email}</strong>)</> : null}&nbsp;: vous garderez vos contributions et vos votes, et entrerez par l’un ou par l’autre.</p>
          <form method="post" action="/connexion/proconnect/relier">
            <button className="fr-btn" type="submit">Relier à ce compte</button>
          </form>
        </section>
      ) : null}
      {mine ? null : <ByCode email={email} known={known} secondary={session !== null} />}
      {known || !email ? null : (
        <section aria-labelledby="nouveau">
          <h2 id="nouveau">Je n’ai pas de compte</h2>
          <p>Un compte sera ouvert à l’adresse <strong>{email}</strong>.</p>
          <p><a className="fr-btn fr-btn--secondary" href="/connexion/profil?par=proconnect">Ouvrir un compte</a></p>
        </section>
      )}
    </>
  )
}

function ByCode({ email, known, secondary }: Pick<Props, 'email' | 'known'> & { secondary: boolean }) {
  return (
    <section aria-labelledby="code">
      <h2 id="code">{titleOf(email, known, secondary)}</h2>
      <p>
        {known ? 'ProConnect ne suffit pas à prouver que ce compte est le vôtre\u00a0: ' : null}
        {known ? 'un' : 'Un'} code à six chiffres part à l’adresse ci-dessous&nbsp;; tapez-le à la page suivante, et les deux seront reliés.
        {known ? null : ' Si l’adresse n’a pas encore de compte, il sera ouvert à ce moment-là.'}
      </p>
      {known ? <p>Ce compte est celui d’un collègue, à une adresse que vous partagez&nbsp;? Tapez-en une qui est à vous&nbsp;: votre compte y sera ouvert.</p> : null}
      <EmailForm action="/connexion/proconnect/adresse" typed={known ? (email ?? undefined) : undefined} />
      {known ? (
        <p className="cc-after">
          Vous ne lisez plus le courrier de cette adresse&nbsp;? Écrivez à l’équipe de la consultation (<a href="/mentions-legales#contact">à
          qui s’adresser</a>)&nbsp;: elle vérifiera qui vous êtes.
        </p>
      ) : null}
    </section>
  )
}

function titleOf(email: string | null, known: boolean, secondary: boolean): string {
  if (known) return `Un compte existe à l’adresse ${email}`
  if (!email) return 'Votre fournisseur d’identité n’a pas indiqué d’adresse utilisable'
  return secondary ? 'J’ai un autre compte' : 'J’ai un compte à une autre adresse'
}

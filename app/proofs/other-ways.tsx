import { withDe } from '~/ui/french'
import { TeamAddress } from '~/ui/team-address'

/** The ways to prove an attachment that do not go by the official address. */
export function OtherWays({ name, email, contact }: { name: string; email: string | null; /** Where to write to the team; null when no address was given. */ contact: string | null }) {
  return (
    <>
      <h2>Par l’équipe de la consultation</h2>
      <p>
        Écrivez-lui <TeamAddress contact={contact} /> depuis
        la boîte officielle {withDe(name)}, en indiquant votre fonction et l’adresse de ce compte, {email}. Deux personnes différentes
        vérifient et décident&nbsp;; une lettre vous le dit, et cette page aussi.
      </p>
    </>
  )
}

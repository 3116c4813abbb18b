import type { Phase, PhaseState } from '~/editions/calendar'
import { formatInstant } from '~/ui/paris-time'

type Props = { vote: Phase | null; state: PhaseState | null; address: string }

/** How the room votes from its telephones, and from when: an address short enough to type, beside the code to scan. */
export function VoteInvitation({ vote, state, address }: Props) {
  return (
    <p className="cc-screen__invitation">
      {state === 'open' ? 'Pour voter\u00a0: ' : vote ? `Pour voter dès le ${formatInstant(vote.opensAt)}\u00a0: ` : 'Pour lire les propositions\u00a0: '}
      <a href={address}>{shortened(address)}</a>
    </p>
  )
}

/** What the code opens, as the room should know it before it scans. */
export const codeLabel = (state: PhaseState | null, address: string) =>
  `Code à scanner pour ${state === 'open' ? 'voter' : 'lire les propositions'}\u00a0: ${shortened(address)}`

const shortened = (address: string) => address.replace(/^https?:\/\//, '')

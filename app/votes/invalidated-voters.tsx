import { journalLineAddress } from '~/journal/line-address'
import { formatInstant } from '~/ui/paris-time'
import type { InvalidatedVoter } from './find-invalidated.server'

/** The people found whose supports the team has ended, each with who did, why, and the line of the journal; nothing when there is none. */
export function InvalidatedVoters({ voters }: { voters: readonly InvalidatedVoter[] }) {
  if (voters.length === 0) return null
  return (
    <>
      <h2>Déjà invalidés</h2>
      <p>Ces soutiens ne comptent plus. Qui garde un rattachement prouvé peut les redonner, tant que le vote est ouvert.</p>
      <ul className="cc-plain-list">
        {voters.map(({ personId, displayName, email, territories, endedAt, reason, by, line }) => (
          <li key={`${personId} ${line}`} className="cc-voter">
            <p>
              <strong>{displayName}</strong>, {territories.join(', ')} · {email ?? 'sans adresse'}
              <br />
              Invalidés le {formatInstant(endedAt)} par {by ?? 'l’exploitant du site'}&nbsp;: «&nbsp;{reason}&nbsp;»{' '}
              <a href={journalLineAddress(line)}>Voir la ligne du journal<span className="fr-sr-only">&nbsp;: {displayName}</span></a>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

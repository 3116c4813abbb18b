import { LEVEL_LABELS } from '~/identity/words'
import { journalLineAddress } from '~/journal/line-address'
import { formatInstant } from '~/ui/paris-time'
import type { EndedFound } from './list-ended.server'

/** The attachments found that the team has ended, each with who ended it, why, and its line in the journal; nothing when there is none. */
export function EndedList({ ended }: { ended: readonly EndedFound[] }) {
  if (ended.length === 0) return null
  return (
    <>
      <h2>Retirés par l’équipe</h2>
      <p>Un retrait ne s’annule pas&nbsp;: la personne déclare de nouveau sa collectivité, puis la prouve par le code de la mairie ou par deux personnes de la modération. Ses soutiens se redonnent ensuite, tant que le vote est ouvert.</p>
      <ul className="cc-judged">
        {ended.map(({ id, displayName, email, territory, level, endedAt, reason, by, line }) => (
          <li key={id}>
            <h3>{displayName}, pour {territory}</h3>
            <p>
              {email ?? 'Sans adresse'} · {LEVEL_LABELS[level].toLowerCase()} alors
              <br />
              Retiré le {formatInstant(endedAt)} par {by ?? 'l’exploitant du site'}&nbsp;: «&nbsp;{reason}&nbsp;»
              {line ? <> <a href={journalLineAddress(line)}>Voir la ligne du journal<span className="fr-sr-only">&nbsp;: {displayName}, pour {territory}</span></a></> : null}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

import { ActionButton } from '~/ui/action-button'
import { Confirm } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { formatInstant } from '~/ui/paris-time'
import { reachOf, reachWords } from '~/ui/reach'
import { TextArea } from '~/ui/text-area'
import type { FoundVoter } from './find-voters.server'

type Props = {
  words: string
  voters: FoundVoter[]
  /** Whether counts are hidden: these people may then vote, and nobody is told who did. */
  isHidden: boolean
  /** Why no vote can be invalidated now, if so. */
  closed: string | null
  /** What was just refused, and to whom it was meant. */
  refused: { voter: string; reason: string; sentence: string } | null
}

/** The people found, each with the act that ends what they support: opened, read, then done. */
export function VotersToJudge({ words, voters, isHidden, closed, refused }: Props) {
  if (words.trim() === '') return null
  if (voters.length === 0) return <EmptyState title="Personne">{isHidden ? 'Aucune personne au rattachement prouvé' : 'Aucune personne qui vote'} n’a ces mots dans son nom, son adresse ou sa collectivité. Trois lettres au moins.</EmptyState>
  return (
    <ul className="cc-plain-list">
      {voters.map(({ personId, displayName, email, function: role, territories, since }) => (
        <li key={personId} className="cc-voter">
          <p>
            <strong>{displayName}</strong>{role ? `, ${role}` : ''}, {territories.join(', ')}
            <br />
            {email ?? 'Sans adresse'}{since ? ` · dernier vote le ${formatInstant(new Date(since))}` : ''}
          </p>
          {closed ? null : (
            <Confirm label="Invalider ses votes…" danger open={refused?.voter === personId}>
              <p>Tous ses soutiens dans cette consultation ({territories.join(', ')}) quittent les comptes aussitôt. Le registre public porte le motif, sans le nom. {reachWords(reachOf([{ email }]))} Elle peut voter de nouveau si son rattachement reste prouvé.</p>
              <form method="post">
                <input type="hidden" name="voter" value={personId} />
                <TextArea
                  label="Motif" name="reason" id={`motif-${personId}`} rows={3} shortest={10} longest={1000} required hint={'Publié au registre\u00a0: ne nommez personne.'}
                  defaultValue={refused?.voter === personId ? refused.reason : ''} error={refused?.voter === personId ? refused.sentence : undefined}
                />
                <ActionButton variant="danger">Invalider ses votes</ActionButton>
              </form>
            </Confirm>
          )}
        </li>
      ))}
    </ul>
  )
}

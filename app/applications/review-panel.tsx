import { ActionButton } from '~/ui/action-button'
import { Confirm } from '~/ui/confirm'
import { TextArea } from '~/ui/text-area'
import type { ApplicationState, Review } from './application'

type Props = {
  address: string
  territory: string
  state: ApplicationState
  /** Why this file cannot be decided now; null when it can. */
  reason: string | null
  /** What was typed of a refusal that was not accepted, and what to correct in it. */
  typed: Review | null
  error: string | null
}

/** The acts of a moderator on a file: take it up, accept it, decline it with a reason. Each says what it will do. */
export function ReviewPanel({ address, territory, state, reason, typed, error }: Props) {
  if (reason) return <p>{reason}</p>
  return (
    <>
      {state === 'submitted' ? (
        <form method="post" action={address}>
          <input type="hidden" name="wanted" value="under-review" />
          <p>Dire au territoire que son dossier est en cours de lecture. Aucune lettre ne part.</p>
          <ActionButton variant="secondary">Mettre à l’étude</ActionButton>
        </form>
      ) : null}
      <Confirm label="Accepter la candidature…">
        <form method="post" action={address}>
          <input type="hidden" name="wanted" value="accepted" />
          <p>{territory} devient territoire référent, son texte devient public et une lettre part. Cette décision ne change plus.</p>
          <TextArea name="reason" id="mot" label="Un mot pour le territoire" required={false} rows={3} maxLength={2000} defaultValue={typed?.wanted === 'accepted' ? typed.reason : ''} />
          <ActionButton>Accepter la candidature</ActionButton>
        </form>
      </Confirm>
      <Confirm label="Refuser la candidature…" danger open={typed?.wanted === 'declined'}>
        <form method="post" action={address} noValidate>
          <input type="hidden" name="wanted" value="declined" />
          <p>Le motif est écrit à {territory} et inscrit au journal. Cette décision ne change plus.</p>
          <TextArea name="reason" label="Motif du refus" required rows={4} maxLength={2000} hint="10 caractères au moins." defaultValue={typed?.wanted === 'declined' ? typed.reason : ''} error={error ?? undefined} />
          <ActionButton variant="danger">Refuser la candidature</ActionButton>
        </form>
      </Confirm>
    </>
  )
}

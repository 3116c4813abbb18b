import { ActionButton } from '~/ui/action-button'
import { Confirm } from '~/ui/confirm'
import { KeptText } from '~/ui/kept-text'
import { type Reach, reachWords } from '~/ui/reach'
import { TextArea } from '~/ui/text-area'
import type { ApplicationState } from './application'

/** A decision as it was typed, whatever it is worth. */
export type TypedReview = { wanted?: string; reason?: string }

/** The id of the field where the reason of this decision is typed. */
export const reasonField = ({ wanted }: TypedReview) => (wanted === 'accepted' ? 'mot' : 'reason')

type Props = {
  address: string
  territory: string
  state: ApplicationState
  /** Why this file cannot be decided now; null when it can. */
  reason: string | null
  /** Whom a decision would be written to. */
  reach: Reach
  /** What was typed of a decision that did not pass, and what to correct in it. */
  typed: TypedReview
  error: string | null
}

/** The acts of a moderator on a file: take it up, accept it, decline it with a reason. Each says what it will do. */
export function ReviewPanel({ address, territory, state, reason, reach, typed, error }: Props) {
  if (reason) return (
    <>
      <p>{reason}</p>
      <KeptText text={typed.reason} />
    </>
  )
  const typedFor = (wanted: 'accepted' | 'declined') => ({ defaultValue: typed.wanted === wanted ? typed.reason : '', error: (typed.wanted === wanted && error) || undefined })
  return (
    <>
      {state === 'submitted' ? (
        <form method="post" action={address}>
          <input type="hidden" name="wanted" value="under-review" />
          <p>Dire au territoire que son dossier est en cours de lecture. Aucune lettre ne part.</p>
          <ActionButton variant="secondary">Mettre à l’étude</ActionButton>
        </form>
      ) : null}
      <Confirm label="Accepter la candidature…" open={typed.wanted === 'accepted'}>
        <form method="post" action={address} noValidate>
          <input type="hidden" name="wanted" value="accepted" />
          <p>{territory} devient territoire référent, son texte devient public. {reachWords(reach)} Cette décision ne change plus.</p>
          <TextArea name="reason" id="mot" label="Un mot pour le territoire" required={false} rows={3} longest={2000} {...typedFor('accepted')} />
          <ActionButton>Accepter la candidature</ActionButton>
        </form>
      </Confirm>
      <Confirm label="Refuser la candidature…" danger open={typed.wanted === 'declined'}>
        <form method="post" action={address} noValidate>
          <input type="hidden" name="wanted" value="declined" />
          <p>{territory} lit le motif dans son dossier, et le journal le garde. {reachWords(reach)} Cette décision ne change plus.</p>
          <TextArea name="reason" label="Motif du refus" required rows={4} longest={2000} hint="10 caractères au moins." {...typedFor('declined')} />
          <ActionButton variant="danger">Refuser la candidature</ActionButton>
        </form>
      </Confirm>
    </>
  )
}

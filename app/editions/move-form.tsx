import { ActionButton } from '~/ui/action-button'
import { Field } from '~/ui/field'
import { toParisLocal } from '~/ui/paris-time'
import { TextArea } from '~/ui/text-area'
import type { MoveOutcomeShown } from './calendar-editor'
import type { PhaseKind } from './calendar'
import type { Boundary } from './move-policy'

type Props = { slug: string; kind: PhaseKind; boundary: Boundary; instant: Date; label: string; outcome?: MoveOutcomeShown | undefined }

/** The fields' ids are those of one boundary: every boundary of the page has this form. */
export const moveFieldId = (kind: string, boundary: string, field: string) => (field === 'to' || field === 'reason' ? `${kind}-${boundary}-${field}` : field)

/** Where a boundary goes and why; leads to what would follow, not yet to the move. */
export function MoveForm({ slug, kind, boundary, instant, label, outcome }: Props) {
  const typed = outcome?.typed?.kind === kind && outcome.typed.boundary === boundary ? outcome.typed : undefined
  const id = (field: string) => moveFieldId(kind, boundary, field)
  const errorOf = (field: string) => (typed ? outcome?.errors?.find((error) => error.field === id(field))?.message : undefined)
  return (
    <details className="cc-move" open={typed !== undefined && !outcome?.checked}>
      <summary>{label}</summary>
      <form method="post" action={`/moderation/${slug}/calendrier/verifier`}>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="boundary" value={boundary} />
        <Field id={id('to')} name="to" type="datetime-local" label="Nouvelle date, heure de Paris" required defaultValue={typed?.to ?? toParisLocal(instant)} error={errorOf('to')} />
        <TextArea id={id('reason')} name="reason" label="Motif" hint="Public, au calendrier et dans les lettres." required rows={3} longest={1000} defaultValue={typed?.reason} error={errorOf('reason')} />
        <ActionButton variant="secondary">Vérifier les conséquences</ActionButton>
      </form>
    </details>
  )
}

import { ActionButton } from '~/ui/action-button'
import type { FormError } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { REASON_KIND_WORDS } from './reason'

type Props = { values: Partial<Record<'kind' | 'title' | 'text' | 'everywhere', string | undefined>>; errors: FormError[]; submit: string }

/** The fields of a reason to keep. */
export function ReasonFields({ values, errors, submit }: Props) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <>
      <Select name="kind" label="Sert à" required empty="Choisir…" defaultValue={values.kind} error={errorOf('kind')} options={Object.entries(REASON_KIND_WORDS).map(([value, label]) => ({ value, label }))} />
      <Field name="title" label="Nom" hint="Pour le retrouver. De 3 à 80 caractères." required longest={80} defaultValue={values.title} error={errorOf('title')} />
      <TextArea name="text" label="Motif" hint="Ce que lira l’auteur, une fois complété." required rows={4} longest={2000} defaultValue={values.text} error={errorOf('text')} />
      <div className="fr-checkbox-group">
        <input type="checkbox" id="everywhere" name="everywhere" defaultChecked={values.everywhere === 'on'} />
        <label className="fr-label" htmlFor="everywhere">Proposer dans toutes les consultations</label>
      </div>
      <ActionButton>{submit}</ActionButton>
    </>
  )
}

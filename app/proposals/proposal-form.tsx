import { ActionButton } from '~/ui/action-button'
import type { FormError } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'

type Props = {
  themes: { id: number; name: string }[]
  /** What the fields hold at first: what was typed, or the words as they are. */
  values: { title?: string | undefined; summary?: string | undefined; themeId?: string | number | undefined }
  errors: FormError[]
  submit: string
  disabledReason?: string | undefined
}

/** The words of a proposal: its title, its summary, its theme. The form around it says where they go. */
export function ProposalFields({ themes, values, errors, submit, disabledReason }: Props) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <>
      <Field name="title" label="Titre" hint="Ce que liront les votants d’abord. De 5 à 120 caractères." required longest={120} defaultValue={values.title} error={errorOf('title')} />
      <TextArea name="summary" label="Résumé" hint="Le besoin commun et ce qui serait construit." required rows={6} longest={2000} defaultValue={values.summary} error={errorOf('summary')} />
      <Select name="themeId" label="Thème" required empty="Choisir…" defaultValue={values.themeId} error={errorOf('themeId')} options={themes.map(({ id, name }) => ({ value: String(id), label: name }))} />
      <ActionButton disabledReason={disabledReason}>{submit}</ActionButton>
    </>
  )
}

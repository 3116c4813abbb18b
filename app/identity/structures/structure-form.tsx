import type { FieldError } from '~/http/read-form.server'
import { ActionButton } from '~/ui/action-button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { StructureFields } from './structure-fields'

type Props = { typed: Record<string, string>; errors: readonly FieldError[] }

/** Asks for a structure that the list does not have. */
export function StructureForm({ typed, errors }: Props) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <>
      <ErrorSummary errors={errors} />
      <form className="cc-step" method="post" action="/compte/structure" noValidate>
        <Field name="siren" label="Numéro SIREN" hint="Neuf chiffres. Il est dans l’annuaire des entreprises et sur vos factures." inputMode="numeric" autoComplete="off" required maxLength={20} defaultValue={typed['siren'] ?? ''} error={errorOf('siren')} />
        <StructureFields typed={typed} errorOf={errorOf} />
        <ActionButton>Demander d’ajouter cette structure</ActionButton>
      </form>
    </>
  )
}

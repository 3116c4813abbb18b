import { Field } from '~/ui/field'
import { Radios } from '~/ui/radios'
import { LONGEST_NAME } from './structure'

type Props = { typed: Record<string, string>; errorOf: (field: string) => string | undefined; /** Tells these fields from others of the page. */ prefix?: string }

/** The name and the kind of a structure, as it is asked for and as it is made public. */
export function StructureFields({ typed, errorOf, prefix = '' }: Props) {
  return (
    <>
      <Field name="name" id={`${prefix}name`} label="Nom de la structure" hint={`Le nom officiel, en toutes lettres, sans celui d’une personne. ${LONGEST_NAME}\u00a0caractères au plus.`} required longest={LONGEST_NAME} defaultValue={typed['name'] ?? ''} error={errorOf('name')} />
      <Radios
        name="kind"
        id={`${prefix}kind`}
        legend="Ce qu’elle est"
        required
        defaultValue={typed['kind']}
        error={errorOf('kind')}
        options={[
          { value: 'syndicate', label: 'Un syndicat', hint: 'Intercommunal ou mixte\u00a0: eau, énergie, numérique, informatique…' },
          { value: 'public_body', label: 'Une autre structure publique', hint: 'Centre de gestion, établissement public, groupement d’intérêt public…' },
        ]}
      />
    </>
  )
}

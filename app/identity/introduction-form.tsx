import type { FieldError } from '~/http/read-form.server'
import { Field } from '~/ui/field'
import { Radios } from '~/ui/radios'
import { PROFILE_LABELS } from './words'

type Props = { action: string; typed: Partial<Record<string, string>>; errors: readonly FieldError[]; submitLabel: string }

/** What a person tells of themselves, with what of it will be public. */
export function IntroductionForm({ action, typed, errors, submitLabel }: Props) {
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <form method="post" action={action} noValidate>
      <Field
        name="displayName"
        label="Prénom et nom"
        hint="Jamais publiés&nbsp;: seule l’équipe de la consultation les voit."
        autoComplete="name"
        required
        maxLength={120}
        defaultValue={typed.displayName}
        error={errorOf('displayName')}
      />
      <Radios
        name="profile"
        legend="À quel titre participez-vous&nbsp;?"
        hint="Publié à côté de vos contributions. Les élus et les agents déposent, votent et candidatent&nbsp;; les partenaires déposent des solutions."
        required
        options={[
          { value: 'elected', label: PROFILE_LABELS.elected },
          { value: 'agent', label: PROFILE_LABELS.agent },
          { value: 'partner', label: PROFILE_LABELS.partner },
        ]}
        defaultValue={typed.profile}
        error={errorOf('profile')}
      />
      <Field
        name="function"
        label="Fonction"
        hint="Publiée à côté de vos contributions. Par exemple&nbsp;: maire, secrétaire de mairie, directrice du numérique."
        autoComplete="organization-title"
        required
        maxLength={120}
        defaultValue={typed.function}
        error={errorOf('function')}
      />
      <Field
        name="organisation"
        label="Organisation, pour les partenaires"
        hint="Le nom de votre association, entreprise ou syndicat. Les élus et les agents laissent cette ligne vide&nbsp;: ils choisissent leur collectivité à part."
        autoComplete="organization"
        maxLength={120}
        defaultValue={typed.organisation}
        error={errorOf('organisation')}
      />
      <button className="fr-btn" type="submit">
        {submitLabel}
      </button>
    </form>
  )
}

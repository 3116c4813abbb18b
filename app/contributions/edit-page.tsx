import type { ListedFile } from '~/files/file'
import { FilesField } from '~/files/files-field'
import { useUploads } from '~/files/use-uploads'
import { ActionButton } from '~/ui/action-button'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import type { ContributionKind } from './contribution'
import { ContributionFields } from './contribution-fields'
import { EnterButton } from './enter-button'
import { inOne, type Typed } from './forms'
import type { NeedChoice } from './need-choice'

type Props = {
  kind: ContributionKind
  address: string
  themes: readonly { id: number; name: string }[]
  typed: Partial<Typed>
  errors: readonly FormError[]
  choice: NeedChoice | null
  files: ListedFile[]
  list: string
  /** It is not public yet: a moderator is to look at it. */
  waits: boolean
  /** When what is shown was last saved: the new version replaces that one knowingly. */
  seen: string
  /** Why it can no longer be changed; why what was just sent was refused. */
  reason: string | null
  refusal: string | null
}

/** The form of a contribution already deposited. Nothing is kept as it is typed: of a published one, what is sent here is public at once. */
export function EditPage({ kind, address, themes, typed, seen, errors, choice, files, list, waits, reason, refusal }: Props) {
  const uploads = useUploads({ to: `${address}/pieces`, files })
  if (reason && !refusal) return (
    <>
      <Notice kind="warning">{reason}</Notice>
      <p><a href={address}>Revenir à votre contribution</a></p>
    </>
  )
  return (
    <>
      <ErrorSummary errors={errors} />
      {refusal ? <Notice kind="error" title="Rien n’a été enregistré">{refusal} <a href={address} target="_blank" rel="noopener">Lire la version publique (nouvel onglet)</a></Notice> : null}
      <p>{waits ? 'La modération lira cette version avant sa publication. La précédente ne sera pas publique.' : 'La nouvelle version sera publique dès son envoi. L’ancienne restera lisible sous celle-ci, sauf si la modération a demandé de la changer.'}</p>
      <form method="post" encType="multipart/form-data" noValidate>
        <EnterButton />
        <input type="hidden" name="seen" value={seen} />
        <ContributionFields kind={kind} typed={typed} errors={errors} themes={themes} choice={choice} list={list} />
        <FilesField uploads={uploads} error={inOne(errors, 'pieces')} whoReads={waits ? 'La modération seule les lit avec vous, jusqu’à la publication.' : 'Ceux-ci sont publics dès qu’ils sont joints, sans attendre cette version.'} />
        <div className="cc-deposit__end">
          <ActionButton size="lg">{waits ? 'Enregistrer cette version' : 'Publier cette version'}</ActionButton>
          <a href={address}>Abandonner les changements</a>
        </div>
      </form>
    </>
  )
}

import { FileList } from '~/files/file-list'
import { shownAs } from '~/identity/acts-for-another'
import { ActionButton } from '~/ui/action-button'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { ContributionDetails } from './contribution-details'
import type { FoundContribution } from './find-contribution.server'
import { PersonalAside } from './personal/personal-aside'
import { SpeaksFor, type Speaker } from './speaks-for'
import { originWords } from './words'

type Props = {
  contribution: FoundContribution
  viewer: Speaker
  /** What is missing before it can be published; why it cannot be now; why it was just refused. */
  errors: readonly FormError[]
  reason: string | null
  refusal: string | null
  /** The way back to the form. */
  form: string
  /** Whether a moderator looks before it is public. */
  waits: boolean
}

/** The summary before a public act: what will be read, in whose name, and the one button that publishes it. */
export function ReadAgain({ contribution, viewer, errors, reason, refusal, form, waits }: Props) {
  const missing = errors.length > 0 ? 'Complétez d’abord votre brouillon.' : null
  return (
    <>
      {refusal && refusal !== reason ? <Notice kind="error" title="Rien n’a été publié">{refusal}</Notice> : null}
      <ErrorSummary errors={errors.map(({ message }) => ({ field: '', message }))} />
      <p>Voici ce que tout le monde pourra lire{waits ? ', une fois qu’une personne de la modération l’aura lu' : ''}.</p>
      <article className="cc-sheet">
        <h2>{contribution.title || 'Sans titre'}</h2>
        <ContributionDetails contribution={contribution} level={3} />
        <FileList files={contribution.files} level={3} />
        <Answers needs={contribution.links} />
      </article>
      <PersonalAside contribution={contribution} />
      {reason ? null : <SpeaksFor viewer={viewer} />}
      <form method="post" className="cc-deposit__end">
        <input type="hidden" name="territoire" value={shownAs(viewer.attachment)} />
        <ActionButton size="lg" disabledReason={reason ?? missing ?? undefined}>{waits ? 'Déposer' : 'Publier'}</ActionButton>
        <a href={form}>Revenir au brouillon</a>
      </form>
    </>
  )
}

/** The needs that a solution will be said to answer. */
function Answers({ needs }: { needs: FoundContribution['links'] }) {
  if (needs.length === 0) return null
  return (
    <>
      <h3 className="fr-h6">{needs.length > 1 ? 'Besoins auxquels elle répond' : 'Besoin auquel elle répond'}</h3>
      <ul>
        {needs.map(({ id, title, territory, organisation }) => (
          <li key={id}>{[title, `n°\u00a0${id}`, originWords(territory, organisation)].filter(Boolean).join(', ')}</li>
        ))}
      </ul>
    </>
  )
}

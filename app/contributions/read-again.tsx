import { ActionButton } from '~/ui/action-button'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { ContributionDetails } from './contribution-details'
import type { FoundContribution } from './find-contribution.server'
import { SpeaksFor, type Speaker } from './speaks-for'

type Props = {
  contribution: FoundContribution
  viewer: Speaker
  /** What is missing before it can be published; why it cannot be now; why it was just refused. */
  errors: readonly FormError[]
  reason: string | null
  refusal: string | null
  /** The way back to the form. */
  form: string
}

/** The summary before a public act: what will be read, in whose name, and the one button that publishes it. */
export function ReadAgain({ contribution, viewer, errors, reason, refusal, form }: Props) {
  const missing = errors.length > 0 ? 'Complétez d’abord votre brouillon.' : null
  return (
    <>
      {refusal && refusal !== reason ? <Notice kind="error" title="Rien n’a été publié">{refusal}</Notice> : null}
      <ErrorSummary errors={errors.map(({ message }) => ({ field: '', message }))} />
      <p>Voici ce que tout le monde pourra lire.</p>
      <article className="cc-sheet">
        <h2>{contribution.title || 'Sans titre'}</h2>
        <ContributionDetails contribution={contribution} />
        {contribution.links.length > 0 ? <p>Répond à&nbsp;: {contribution.links.map(({ title }) => `«\u00a0${title}\u00a0»`).join(', ')}.</p> : null}
      </article>
      {reason ? null : <SpeaksFor viewer={viewer} />}
      <form method="post" className="cc-deposit__end">
        <ActionButton size="lg" disabledReason={reason ?? missing ?? undefined}>Publier</ActionButton>
        <a href={form}>Revenir au brouillon</a>
      </form>
    </>
  )
}

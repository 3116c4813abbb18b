import { ActionButton } from '~/ui/action-button'
import type { ApplicationRefusal } from './application'
import { applicationSentence } from './refusals'

type Props = { slug: string; signedIn: boolean; refusal: ApplicationRefusal | null }

/** The way to an application, or why not and what to do. Out of phase there is no door: the page already says when. */
export function ApplyDoor({ slug, signedIn, refusal }: Props) {
  const to = `/consultations/${slug}/candidatures/nouvelle`
  if (refusal?.refused.startsWith('phase-')) return null
  if (!signedIn) return <p><a className="fr-btn" href={`/connexion?retour=${encodeURIComponent(to)}`}>Se connecter pour candidater</a></p>
  if (refusal) {
    return (
      <div className="cc-after">
        <ActionButton type="button" disabledReason={<>{applicationSentence(refusal)} <a href="/compte">Mon compte</a></>}>Candidater</ActionButton>
      </div>
    )
  }
  return <p><a className="fr-btn fr-btn--lg" href={to}>Candidater</a></p>
}

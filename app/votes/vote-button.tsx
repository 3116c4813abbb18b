import type { FormEvent } from 'react'
import { ActionButton } from '~/ui/action-button'
import { useVote } from './use-vote'

type Props = {
  slug: string
  proposal: { id: number; title: string }
  /** The page and place to come back to without scripts. */
  back: string
  supported: boolean
  /** The territory this support was given for, where nothing else around the button says it. */
  givenFor?: string | null
  /** The territory shown as the one that would support, as the ledger names it. */
  shownFor: string | null
  /** Why the act of this button cannot be done, if it cannot. */
  whyNot: string | null
  large?: boolean
}

/**
 * Supports or withdraws. It states what is wanted, so a double click or a page sent twice changes nothing. While the
 * wish travels it shows what is wanted; refused, it shows what is, and the reason.
 */
export function VoteButton({ slug, proposal, back, supported, givenFor, shownFor, whyNot, large }: Props) {
  const { shown, pending, refused, cast } = useVote({ slug, proposal: proposal.id, supported, shownFor })

  /** Stays on the page: the form is for browsers without scripts. */
  function send(event: FormEvent) {
    event.preventDefault()
    void cast()
  }

  return (
    <form method="post" action={`/consultations/${slug}/propositions/${proposal.id}/vote`} onSubmit={send} className={large ? 'cc-vote cc-vote--large' : 'cc-vote'}>
      <input type="hidden" name="retour" value={back} />
      {shownFor ? <input type="hidden" name="territoire" value={shownFor} /> : null}
      <ActionButton
        name="support"
        value={supported ? 'no' : 'yes'}
        variant={shown ? 'secondary' : 'primary'}
        wide={large ?? false}
        pending={pending}
        disabledReason={whyNot}
      >
        {shown ? (
          <>
            <span className="cc-vote__tick" aria-hidden="true">✓</span>
            {large ? 'Vous soutenez cette proposition · Retirer' : givenFor ? `Soutenue pour ${givenFor} · Retirer` : 'Soutenue · Retirer'}
          </>
        ) : large ? 'Soutenir cette proposition' : 'Soutenir'}
        <span className="fr-sr-only">&nbsp;: {proposal.title}</span>
      </ActionButton>
      <p className="cc-vote__refusal" role="status">
        {refused?.sentence}
        {refused?.signIn ? <> <a href={`/connexion?retour=${encodeURIComponent(back)}`}>Se connecter et revenir ici</a></> : null}
      </p>
    </form>
  )
}

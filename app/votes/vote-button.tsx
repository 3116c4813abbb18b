import { useFetcher } from '@remix-run/react'
import type { FormEvent } from 'react'
import { ActionButton } from '~/ui/action-button'
import type { VoteAnswer } from './vote'

type Props = {
  /** The address of the vote, and the page and place to come back to without scripts. */
  action: string
  back: string
  supported: boolean
  /** Why the act of this button cannot be done, if it cannot. */
  whyNot: string | null
  /** Names the proposal for who hears buttons out of their card. */
  title: string
  large?: boolean
}

/**
 * Supports or withdraws. It states what is wanted, so a double click or a page sent twice changes nothing. While the
 * wish travels it shows what is wanted; refused, it shows what is, and the reason.
 */
export function VoteButton({ action, back, supported, whyNot, title, large }: Props) {
  const fetcher = useFetcher<VoteAnswer>()
  const wanted = fetcher.formData?.get('support')
  const shown = wanted ? wanted === 'yes' : supported
  const refused = fetcher.state === 'idle' && fetcher.data && 'refused' in fetcher.data ? fetcher.data.refused : null

  /** Stays on the page: what the form says about coming back is for browsers without scripts. */
  function send(event: FormEvent) {
    event.preventDefault()
    if (fetcher.state === 'idle') fetcher.submit({ support: supported ? 'no' : 'yes' }, { method: 'post', action })
  }

  return (
    <form method="post" action={action} onSubmit={send} className={large ? 'cc-vote cc-vote--large' : 'cc-vote'}>
      <input type="hidden" name="retour" value={back} />
      <ActionButton
        name="support"
        value={supported ? 'no' : 'yes'}
        variant={shown ? 'secondary' : 'primary'}
        wide={large ?? false}
        pending={fetcher.state !== 'idle'}
        disabledReason={whyNot}
      >
        {shown ? (
          <>
            <span className="cc-vote__tick" aria-hidden="true">✓</span>
            {large ? 'Vous soutenez cette proposition · Retirer' : 'Soutenue · Retirer'}
          </>
        ) : large ? 'Soutenir cette proposition' : 'Soutenir'}
        <span className="fr-sr-only">&nbsp;: {title}</span>
      </ActionButton>
      <p className="cc-vote__refusal" role="status">{refused}</p>
    </form>
  )
}

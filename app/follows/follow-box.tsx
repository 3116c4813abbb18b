import { ActionButton } from '~/ui/action-button'
import { Select } from '~/ui/select'
import type { Rhythm } from './follow'
import { RHYTHM_OPTIONS, RHYTHM_WORDS } from './words'

type Props = { address: string; /** Null for a visitor. */ rhythm: Rhythm | null }

/** Whether the reader follows a contribution, how often they are written to, and the way to choose. */
export function FollowBox({ address, rhythm }: Props) {
  if (rhythm === null) return <p><a href={`/connexion?retour=${encodeURIComponent(address)}`}>Se connecter pour suivre cette contribution</a></p>
  const follows = rhythm !== 'off'
  return (
    <section className="cc-follow" aria-labelledby="suivre">
      <h2 id="suivre">{follows ? 'Vous suivez cette contribution' : 'Suivre cette contribution'}</h2>
      <p>{follows ? `Commentaires, réponses, texte modifié, décision\u00a0: un courriel vous le dit. ${RHYTHM_WORDS[rhythm]}.` : 'Un courriel vous dira ce qui s’y passe\u00a0: commentaires, réponses, texte modifié, décision.'}</p>
      <form method="post" action={`${address}/suivre`} className="cc-follow__form">
        <Select name="rythme" label="Être averti" options={RHYTHM_OPTIONS} defaultValue={follows ? rhythm : 'daily'} />
        <ActionButton variant="secondary">{follows ? 'Changer le rythme' : 'Suivre'}</ActionButton>
      </form>
      {follows ? (
        <form method="post" action={`${address}/suivre`}>
          <input type="hidden" name="rythme" value="off" />
          <ActionButton variant="tertiary" size="sm">Ne plus suivre</ActionButton>
        </form>
      ) : null}
    </section>
  )
}

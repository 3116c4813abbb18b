import { ActingFor } from '~/identity/acting-for'
import { Notice } from '~/ui/notice'
import type { MyBallot } from './my-ballot.server'
import { PUBLIC_ACT } from './words'

type Props = { ballot: MyBallot; back: string; open: boolean }

/** Above the ballot: how to vote, what a vote is before the first one, or why one cannot and what to do about it. */
export function VoteNotice({ ballot: { signedIn, actsFor, whyNot, wayOut, isFirst }, back, open }: Props) {
  if (!signedIn && open)
    return (
      <Notice kind="info" title={'Élus et agents des collectivités\u00a0: votez'}>
        <p>
          <a href={`/connexion?retour=${encodeURIComponent(back)}`}>Connectez-vous</a> pour soutenir les propositions utiles à votre territoire.
        </p>
      </Notice>
    )
  if (whyNot)
    return (
      <Notice kind="info">
        <p>
          {whyNot} {wayOut ? <a href={wayOut.to}>{wayOut.label}</a> : null}
        </p>
      </Notice>
    )
  return (
    <>
      {isFirst ? <Notice kind="info" title="Avant votre premier vote">{PUBLIC_ACT}</Notice> : null}
      {actsFor ? <ActingFor words="Vous votez pour" attachment={actsFor} /> : null}
    </>
  )
}

import type { ReactNode } from 'react'
import { ActingFor } from '~/identity/acting-for'
import { Badge } from '~/ui/badge'
import { Notice } from '~/ui/notice'
import { formatInstant } from '~/ui/paris-time'
import type { MyBallot } from './my-ballot.server'
import { ReceiptDetails } from './receipt-details'
import { VoteButton } from './vote-button'
import { PUBLIC_ACT } from './words'

type Props = {
  slug: string
  proposal: { id: number; title: string }
  ballot: MyBallot
  isOpen: boolean
  /** The reader's own territory, when a colleague already makes it count. */
  colleagueOf: string | null
  /** Why the last wish was refused, when the page is shown again for it. */
  children?: ReactNode
}

/** The act of the page: support, withdraw, or read why not. */
export function VotePanel({ slug, proposal, ballot, isOpen, colleagueOf, children }: Props) {
  const support = ballot.supports.find((given) => given.proposal === proposal.id)
  const ended = ballot.ended.find((vote) => vote.proposal === proposal.id)
  const last = support ?? ended
  const address = `/consultations/${slug}/propositions/${proposal.id}`
  return (
    <section className="cc-vote-panel" id="vote" aria-label="Votre vote">
      {children}
      {ended?.reason ? <Notice kind="warning" title="Votre soutien a été invalidé">{`${formatInstant(ended.at)}\u00a0: ${ended.reason}`}</Notice> : null}
      {!ballot.signedIn && isOpen ? (
        <>
          <a className="fr-btn fr-btn--lg cc-vote-panel__enter" href={`/connexion?retour=${encodeURIComponent(`${address}#vote`)}`}>Se connecter pour soutenir cette proposition</a>
          <p className="cc-quiet">Le vote est ouvert aux élus et aux agents des collectivités.</p>
        </>
      ) : support && !isOpen ? (
        <p><Badge tone="accent">Vous avez soutenu cette proposition</Badge></p>
      ) : (
        <>
          {ballot.isFirst && !ballot.whyNot ? <p>{PUBLIC_ACT}</p> : null}
          {ballot.actsFor && !support ? <ActingFor words="Vous votez pour" attachment={ballot.actsFor} /> : null}
          {support ? <p>Donné pour <strong>{support.territory}</strong>.</p> : null}
          {colleagueOf && (support || !ballot.whyNot) ? <p>{colleagueWords(colleagueOf, support !== undefined)}</p> : null}
          <VoteButton large slug={slug} proposal={proposal} back={`${address}#vote`} supported={support !== undefined} shownFor={ballot.shownFor} whyNot={support ? null : ballot.whyNot} />
          {ballot.whyNot && !support && ballot.wayOut ? <p><a href={ballot.wayOut.to}>{ballot.wayOut.label}</a></p> : null}
        </>
      )}
      {last ? <ReceiptDetails slug={slug} act={last} hasEnded={!support} /> : null}
    </section>
  )
}

/** Why a colleague's vote changes no count of territories, and is worth giving all the same. */
const colleagueWords = (territory: string, supported: boolean) =>
  supported
    ? `${territory} compte déjà par une autre personne\u00a0: votre soutien s’ajoute au sien, et le maintiendrait s’il était retiré.`
    : `${territory} compte déjà pour cette proposition. Votre soutien ajouterait une personne, pas un territoire, et le maintiendrait si l’autre était retiré.`

import { ActionButton } from '~/ui/action-button'
import { Confirm } from '~/ui/confirm'
import type { ContributionKind } from './contribution'
import { savedWords } from './draft/draft-words'
import { KIND_WORDS } from './words'

type Props = {
  slug: string
  kind: ContributionKind
  /** Why this door is closed to the reader; null when it is open. */
  reason: string | null
  draft: { title: string; savedAt: Date } | null
  at: Date
}

/** The way to the form of a need or of a solution, or to the draft one left there; closed, it says why. */
export function DepositDoor({ slug, kind, reason, draft, at }: Props) {
  const { title, what, begin } = DOORS[kind]
  const to = `/consultations/${slug}/contributions/nouvelle/${KIND_WORDS[kind].form}`
  return (
    <>
      <h2>{title}</h2>
      <p>{what}</p>
      {draft ? (
        <p className="cc-doors__draft">
          {draft.title ? <>«&nbsp;{draft.title}&nbsp;». </> : null}
          {savedWords(draft.savedAt, at)}.
        </p>
      ) : null}
      {reason ? <p className="cc-doors__reason">{reason}{draft ? <> <a href={to}>Lire le brouillon</a></> : null}</p> : <a className="fr-btn" href={to}>{draft ? 'Reprendre le brouillon' : begin}</a>}
      {draft ? (
        <Confirm label="Jeter le brouillon">
          <p>Ce que vous avez tapé sera effacé.</p>
          <form method="post" action={`${to}/abandonner`}>
            <ActionButton variant="danger" size="sm">Effacer ce brouillon</ActionButton>
          </form>
        </Confirm>
      ) : null}
    </>
  )
}

const DOORS: Record<ContributionKind, { title: string; what: string; begin: string }> = {
  need: { title: 'Un besoin', what: 'Une difficulté que le numérique pourrait aider à résoudre, dans votre mairie ou chez vos habitants.', begin: 'Décrire un besoin' },
  solution: { title: 'Une solution', what: 'Un service qui existe et qui rend déjà service quelque part\u00a0: d’autres collectivités pourraient s’en servir.', begin: 'Présenter une solution' },
}

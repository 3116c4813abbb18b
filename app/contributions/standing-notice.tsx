import { Notice } from '~/ui/notice'
import { formatInstant } from '~/ui/paris-time'
import { RichText } from '~/ui/rich-text'
import type { FoundContribution } from './find-contribution.server'
import { CLOSED_WORDS, WAITING_WORDS } from './what-next'
import { KIND_WORDS } from './words'

type Props = { contribution: FoundContribution; address: string; /** Why its author can no longer change it. */ frozen: string | null }

/** What its author must know of a contribution that is not simply public: waiting, to be changed, withdrawn or refused, and why. */
export function StandingNotice({ contribution: { kind, submittedAt, publishedAt, withdrawnAt, withdrawnReason, refusedAt, look }, address, frozen }: Props) {
  if (refusedAt) return (
    <Notice kind="warning" title={`Refusée par la modération le ${formatInstant(refusedAt)}`}>
      <p>{publishedAt ? 'Elle n’est plus publique\u00a0: son adresse dit à tous qu’elle a été refusée, quand et pourquoi, sans son texte.' : 'Elle n’a pas été publiée.'} Seul votre compte ouvre encore cette page.</p>
      <p>Motif&nbsp;: {withdrawnReason}.</p>
      {look ? <RichText text={look.words} /> : null}
    </Notice>
  )
  if (withdrawnAt) return (
    <Notice kind="info" title={`${capital(KIND_WORDS[kind].withdrawn)} le ${formatInstant(withdrawnAt)}`}>
      {`Cette contribution n’est plus publique\u00a0: seul votre compte ouvre encore cette page. Motif\u00a0: ${withdrawnReason}`}
    </Notice>
  )
  if (look?.act === 'ask-change' && !look.answered) return (
    <Notice kind="warning" title={`La modération vous demande un changement, le ${formatInstant(new Date(look.at))}`}>
      <RichText text={look.words} />
      {frozen ? <p>{frozen}</p> : <p><a href={`${address}/modifier`}>Modifier {KIND_WORDS[kind].mine}</a>{publishedAt ? null : '\u00a0: elle reviendra aussitôt sous les yeux de la modération'}.</p>}
    </Notice>
  )
  if (publishedAt || !submittedAt) return null
  return <Notice kind="info" title={`Elle attend un regard depuis le ${formatInstant(submittedAt)}`}>{frozen ? CLOSED_WORDS : WAITING_WORDS}</Notice>
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

import { formatNumber } from '~/ui/french'

/** What the recount found of the end of a support: its line, the reason when invalidated, and the line where it was given `again`. */
type End = { seq: number; reason: string; again: number | undefined }

/** Whether the support that a receipt tells still counts. That it is in the ledger does not say so: its end may be too. */
export function StillCounts({ slug, end }: { slug: string; end: End | undefined }) {
  if (!end) return <p>Aucune ligne n’y met fin&nbsp;: il compte.</p>
  const line = (seq: number) => <a href={`/consultations/${slug}/registre?ligne=${seq}#ligne-${seq}`}>ligne {formatNumber(seq)}</a>
  return (
    <p>
      <strong>Ce soutien a pris fin à la {line(end.seq)} ({end.reason ? `invalidé\u00a0: ${end.reason}` : 'retiré'})&nbsp;; il ne compte plus.</strong>
      {end.again ? <> La même personne soutient de nouveau cette proposition, depuis la {line(end.again)}.</> : null}
    </p>
  )
}

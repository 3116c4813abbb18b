import { nextCheckpointWords } from '~/checkpoints/words'
import type { Phase } from '~/editions/calendar'
import { formatNumber } from '~/ui/french'
import { Notice } from '~/ui/notice'
import { formatInstant } from '~/ui/paris-time'
import { StillCounts } from './still-counts'
import type { Recounted } from './use-recount'

type Props = { slug: string; vote: Phase | null; paper: object } & Pick<Recounted, 'found' | 'covering'>

/** Whether the ledger keeps what a receipt or a checkpoint says: on which line, and under which checkpoint. */
export function ReceiptVerdict({ slug, vote, paper, found: { wrong, papers }, covering }: Props) {
  const [checked, covered] = papers
  if (wrong) return <Notice kind="error" title={`Le registre n’est pas conforme, à la ligne ${formatNumber(wrong.row)}`}>{`Cette ligne ${wrong.why}.`}</Notice>
  if (!checked || checked.why) return <Notice kind="error" title="Le registre ne confirme pas ce papier">{checked?.why ?? ''}</Notice>
  const line = <a href={`/consultations/${slug}/registre?ligne=${checked.seq}#ligne-${checked.seq}`}>ligne {formatNumber(checked.seq)}</a>
  if (!('support' in paper)) return <Notice kind="success" title="Point de contrôle tenu"><p>Les lignes du registre, de la première à la {line}, sont celles d’alors.</p></Notice>
  if (covered?.why) return <Notice kind="error" title="Le registre ne tient pas le point de contrôle de cette ligne">{covered.why}</Notice>
  const isCovered = covered !== undefined && covered.seq >= checked.seq
  return (
    <Notice
      kind={checked.end ? 'warning' : 'success'}
      title={
        <>
          {paper.support ? 'Ce vote' : 'Cette fin de soutien'} figure au registre, {line}
          {isCovered && covering?.publishedAt ? `, point de contrôle du ${formatInstant(covering.publishedAt)}` : null}
        </>
      }
    >
      {paper.support ? <StillCounts slug={slug} end={checked.end} /> : null}
      <p>
        {'at' in paper ? `Acte du ${formatInstant(new Date(String(paper.at)))}${isCovered ? ', heure de Paris' : ''}. ` : null}
        {isCovered ? null : nextCheckpointWords(vote, covering?.latest ?? null)}
      </p>
    </Notice>
  )
}

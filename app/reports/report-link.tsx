import type { Reportable } from './report'

/** The way to report a contribution, or a comment of it, for who did not write it. @param of what, where several are listed */
export function ReportLink({ slug, of, ...object }: Reportable & { slug: string; of: string }) {
  const address = `/consultations/${slug}/contributions/${object.contributionId}/signaler`
  return (
    <a className="cc-report" rel="nofollow" href={object.commentId === null ? address : `${address}?commentaire=${object.commentId}`}>
      Signaler<span className="fr-sr-only">{` ${of}`}</span>
    </a>
  )
}

import type { Phase } from '~/editions/calendar'
import { formatNumber } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import type { Checkpoint } from './list-checkpoints.server'
import { nextCheckpointWords } from './words'

type Props = { slug: string; line: number; covering: Checkpoint | null; vote: Phase | null; latest: Date | null }

/** Which checkpoint covers a line of the ledger, for who asked for that line; or when one will. */
export function LineCover({ slug, line, covering, vote, latest }: Props) {
  if (!covering) return <p>{nextCheckpointWords(vote, latest)}</p>
  const { head: { size }, publishedAt } = covering
  return (
    <p>
      La ligne {formatNumber(line)} est couverte par le{' '}
      <a href={`/api/v1/editions/${slug}/checkpoint?size=${size}`} download={`point-${slug}-${size}.json`}>point de contrôle du {formatInstant(publishedAt)}</a>, heure de Paris.
    </p>
  )
}

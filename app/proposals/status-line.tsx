import { formatNumber } from '~/ui/french'
import { bench } from './bench-address'
import type { VerdictCounts } from './verdict'
import { VERDICT_WORDS, VERDICTS } from './verdict-words'

/** “391 regroupées + 81 réorientées + 4 rejetées + 0 en attente = 476”: what became of every published contribution. */
export function StatusLine({ slug, counts }: { slug: string; counts: VerdictCounts }) {
  return (
    <p className="cc-status">
      {VERDICTS.map((kind) => (
        <span key={kind}>
          <a href={`${bench(slug)}/decisions?decision=${VERDICT_WORDS[kind].address}`}>
            <strong>{formatNumber(counts[kind])}</strong> {counts[kind] >= 2 ? VERDICT_WORDS[kind].many : VERDICT_WORDS[kind].one}
          </a>
          {' + '}
        </span>
      ))}
      <span>
        <a href={bench(slug)}>
          <strong>{formatNumber(counts.waiting)}</strong> en attente
        </a>
        {' = '}
      </span>
      <strong>{formatNumber(counts.published)}</strong>
      <span className="fr-sr-only"> contributions publiées</span>
    </p>
  )
}

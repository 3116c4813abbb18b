import { KIND_WORDS, originWords } from '~/contributions/words'
import { Badge } from '~/ui/badge'
import type { Trace } from './trace'
import { TraceSteps } from './trace-steps'

/** Contributions one under the other, each with what became of it, folded. */
export function TraceList({ traces, withTerritory = false }: { traces: readonly Trace[]; withTerritory?: boolean }) {
  return (
    <ul className="cc-traces">
      {traces.map((trace) => (
        <li key={trace.id}>
          <p className="cc-over-title">
            <Badge tone={trace.kind === 'need' ? 'accent' : 'neutral'}>{KIND_WORDS[trace.kind].title}</Badge> n° {trace.id} · {withTerritory ? `${originWords(trace.territory, trace.organisation)} · ` : ''}{trace.edition}
          </p>
          <p className="cc-traces__title"><a href={`/consultations/${trace.slug}/contributions/${trace.id}`}>{trace.title}</a></p>
          <details>
            <summary>Que devient cette contribution&nbsp;?<span className="fr-sr-only"> {trace.title}</span></summary>
            <TraceSteps trace={trace} />
          </details>
        </li>
      ))}
    </ul>
  )
}

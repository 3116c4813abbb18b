import { formatNumber } from '~/ui/french'

type Step = { value: number; label: string; to: string }

/** What many ideas became, as numbers over bars drawn to one scale. The bars repeat the numbers and are not read aloud. */
export function Funnel({ steps, label }: { steps: readonly Step[]; label: string }) {
  const largest = Math.max(1, ...steps.map(({ value }) => value))
  return (
    <ol className="cc-funnel" aria-label={label}>
      {steps.map(({ value, label: words, to }) => (
        <li key={words}>
          <a href={to}>
            <span className="cc-funnel__value">{formatNumber(value)}</span> <span className="cc-funnel__label">{words}</span>
          </a>
          <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect width={Math.max(1, (100 * value) / largest)} height="1" />
          </svg>
        </li>
      ))}
    </ol>
  )
}

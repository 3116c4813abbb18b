import { formatNumber } from './french'

export type ProcessStep = {
  label: string
  dates: string
  state: 'past' | 'open' | 'future'
  figure?: { value: number | string; label: string } | undefined
  to?: string | undefined
}

const STATE_WORDS = { past: 'Terminé', open: 'En cours', future: 'À venir' } as const

/**
 * The process as a line of steps: what is done is drawn full, what is open is filled with the accent, what is to come
 * is dashed. Horizontal on large screens, vertical on small ones; the state is always also written.
 */
export function ProcessLine({ steps, label = 'Les étapes' }: { steps: readonly ProcessStep[]; label?: string }) {
  return (
    <ol className="cc-process" aria-label={label}>
      {steps.map((step) => (
        <li key={step.label} data-state={step.state} aria-current={step.state === 'open' ? 'step' : undefined}>
          <Node state={step.state} />
          <div className="cc-process__words">
            <p className="cc-process__state">{STATE_WORDS[step.state]}</p>
            <p className="cc-process__label">{step.to ? <a href={step.to}>{step.label}</a> : step.label}</p>
            <p className="cc-process__dates">{step.dates}</p>
            {step.figure ? (
              <p className="cc-process__figure">
                <span>
                  {typeof step.figure.value === 'number' ? formatNumber(step.figure.value) : step.figure.value}
                </span>{' '}
                {step.figure.label}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Node({ state }: { state: ProcessStep['state'] }) {
  return (
    <svg className="cc-process__node" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <circle className="ring" cx="16" cy="16" r="13" />
      {state === 'past' ? <path className="tick" d="M10 16.5l4 4 8-8.5" /> : null}
      {state === 'open' ? <circle className="heart" cx="16" cy="16" r="6" /> : null}
    </svg>
  )
}

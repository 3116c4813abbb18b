import type { ReactNode } from 'react'
import type { ProcessStep } from './process-line'

type Props = {
  title: string
  to: string
  steps: readonly Pick<ProcessStep, 'label' | 'state'>[]
  /** What is open and until when: “Vote ouvert, encore 12 jours”. */
  words: ReactNode
  /** Where all the phases are told with their dates: the line of a small screen names none. */
  calendar: string
  /** The one act open to this reader. */
  act?: { label: string; to: string } | undefined
}

/** The slim band at the top of every page of an edition: where it stands, until when, and what one can do now. */
export function PhaseBand({ title, to, steps, words, calendar, act }: Props) {
  return (
    <aside className="cc-band" aria-label="Où en est la consultation">
      <p className="cc-band__title">
        <a href={to}>{title}</a>
      </p>
      <ol className="cc-band__steps">
        {steps.map((step) => (
          <li key={step.label} data-state={step.state} aria-current={step.state === 'open' ? 'step' : undefined}>
            {step.label}
          </li>
        ))}
      </ol>
      <p className="cc-band__words">
        <a href={calendar}>
          {words}
          <span className="fr-sr-only">, voir les quatre phases</span>
        </a>
      </p>
      {act ? (
        <a className="fr-btn fr-btn--sm" href={act.to}>
          {act.label}
        </a>
      ) : null}
    </aside>
  )
}

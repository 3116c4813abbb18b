import type { ReactNode } from 'react'

export type BadgeTone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'error'

/** The state of something, in one or two words. The word says it; the colour only repeats it. */
export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ReactNode }) {
  const look = tone === 'neutral' ? '' : tone === 'accent' ? 'cc-badge--accent' : `fr-badge--${tone} fr-badge--no-icon`
  return <span className={`fr-badge fr-badge--sm ${look}`.trim()}>{children}</span>
}

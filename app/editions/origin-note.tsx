type Props = { origin: 'live' | 'archive' | 'demo'; notice: string | null }

const TITLES = { live: 'À savoir', archive: 'Archive', demo: 'Démonstration' } as const

/** How this edition was put together, on each of its pages: what is composed must never pass for the record. */
export function OriginNote({ origin, notice }: Props) {
  if (!notice) return null
  return (
    <p className="cc-origin">
      <strong>{TITLES[origin]}.</strong> {notice}
    </p>
  )
}

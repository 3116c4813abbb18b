/**
 * How this edition was put together, on each of its pages: what is composed must never pass for the record. A long
 * notice says its first sentence, and the rest when opened, so that every page still begins with its own subject.
 */
export function OriginNote({ notice }: { notice: string | null }) {
  if (!notice) return null
  const end = notice.indexOf('. ')
  if (notice.length <= SHORT || end < 0) return <p className="cc-origin">{notice}</p>
  return (
    <details className="cc-origin">
      <summary>
        {notice.slice(0, end + 1)} <strong>Ce qui est réel, ce qui est recomposé</strong>
      </summary>
      <p>{notice.slice(end + 2)}</p>
    </details>
  )
}

const SHORT = 160

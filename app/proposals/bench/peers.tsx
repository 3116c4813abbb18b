import { firstName, initials } from './first-name'
import type { Other } from './use-presence'

/** Who else is at the bench, by the first names colleagues use. */
export function Peers({ others }: { others: Other[] }) {
  const names = [...new Set(others.map(({ name }) => name))]
  return (
    <p className="cc-peers" role="status">
      {names.length > 0 ? <span className="cc-peers__words">Aussi à l’établi&nbsp;:</span> : null}
      {names.map((name) => <span key={name} className="cc-peer"><span aria-hidden="true" className="cc-peer__mark">{initials(name)}</span> {firstName(name)}</span>)}
    </p>
  )
}

/** Who is on each thing of a kind (`contribution`, `proposal`), by its number, in words. */
export function seenBy(others: readonly Other[], kind: string): ReadonlyMap<number, string> {
  const seen = new Map<number, string>()
  for (const { name, on } of others) {
    const [what, id] = on.split(':')
    if (what === kind) seen.set(Number(id), [seen.get(Number(id)), firstName(name)].filter(Boolean).join(', '))
  }
  return seen
}

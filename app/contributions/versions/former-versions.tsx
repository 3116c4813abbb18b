import { count } from '~/ui/french'
import type { FoundContribution } from '../find-contribution.server'

/** The way to the wordings a contribution had before the present one: what was public stays readable. */
export function FormerVersions({ versions: [, ...former], address }: Pick<FoundContribution, 'versions'> & { address: string }) {
  if (former.length === 0) return null
  return <p><a href={`${address}/versions`}>{count(former.length, 'version précédente', 'versions précédentes')}, et ce qui a changé</a></p>
}

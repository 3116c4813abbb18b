import type { FoundContribution } from './find-contribution.server'
import { originWords } from './words'

type Props = {
  slug: string
  /** The number of the need these solutions answer; null when these are the needs a solution answers. */
  need: number | null
  /** Whether a solution can still be deposited. */
  isOpen: boolean
} & Pick<FoundContribution, 'links'>

/** The solutions that answer a need, with the way to offer one; or the needs a solution answers. */
export function LinkedContributions({ slug, need, isOpen, links }: Props) {
  const offer = need !== null && isOpen
  if (links.length === 0 && !offer) return null
  const list = `/consultations/${slug}/contributions`
  return (
    <>
      <h2>{need === null ? 'Elle répond à' : links.length > 0 ? 'Des solutions y répondent' : 'Une solution existe peut-être'}</h2>
      {links.length > 0 ? <ul>
        {links.map(({ id, title, territory, organisation }) => (
          <li key={id}>
            <a href={`${list}/${id}`}>{title}</a>, {originWords(territory, organisation)}
          </li>
        ))}
      </ul> : null}
      {offer ? <p><a href={`${list}/nouvelle/solution?besoin=${need}`}>Présenter une solution qui répond à ce besoin</a></p> : null}
    </>
  )
}

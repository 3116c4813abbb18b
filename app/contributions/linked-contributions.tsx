import type { FoundContribution } from './find-contribution.server'
import { originWords } from './words'

/** The solutions that answer a need, or the needs a solution answers. */
export function LinkedContributions({ slug, kind, links }: { slug: string } & Pick<FoundContribution, 'kind' | 'links'>) {
  if (links.length === 0) return null
  return (
    <>
      <h2>{kind === 'need' ? 'Des solutions y répondent' : 'Elle répond à'}</h2>
      <ul>
        {links.map(({ id, title, territory, organisation }) => (
          <li key={id}>
            <a href={`/consultations/${slug}/contributions/${id}`}>{title}</a>, {originWords(territory, organisation)}
          </li>
        ))}
      </ul>
    </>
  )
}

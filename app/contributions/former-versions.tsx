import { count } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import { Markdown } from '~/ui/markdown'
import type { FoundContribution } from './find-contribution.server'

/** The wordings a contribution had before the present one: what was public stays readable. */
export function FormerVersions({ versions: [, ...former] }: Pick<FoundContribution, 'versions'>) {
  if (former.length === 0) return null
  return (
    <details className="cc-versions">
      <summary>{count(former.length, 'version précédente', 'versions précédentes')}</summary>
      {former.map(({ number, title, text, savedAt }) => (
        <article key={number}>
          <p className="cc-versions__at">Version {number}, publiée le {formatInstant(new Date(savedAt))}</p>
          <h3>{title}</h3>
          <Markdown text={text} level={4} />
        </article>
      ))}
    </details>
  )
}

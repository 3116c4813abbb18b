import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { plainText } from '~/ui/read-markdown'
import type { ListedContribution } from './list-contributions.server'
import { VerdictLine } from './verdict-words'
import { KIND_WORDS, originWords } from './words'

/** One contribution of a list: its kind, where it comes from, its first lines, and what became of it. */
export function ContributionCard({ contribution, slug }: { contribution: ListedContribution; slug: string }) {
  const { id, kind, title, text, theme, territory, organisation, verdict } = contribution
  return (
    <Card
      level={2}
      title={title}
      to={`/consultations/${slug}/contributions/${id}`}
      detail={
        <>
          <Badge tone={kind === 'need' ? 'accent' : 'neutral'}>{KIND_WORDS[kind].title}</Badge> {originWords(territory, organisation)} · {theme}
        </>
      }
      tags={verdict ? <VerdictLine verdict={verdict} slug={slug} /> : undefined}
    >
      <p className="cc-two-lines">{plainText(text)}</p>
    </Card>
  )
}

import type { ReactNode } from 'react'
import { FileList } from '~/files/file-list'
import { PROFILE_LABELS } from '~/identity/words'
import { Badge } from '~/ui/badge'
import { Told } from '~/ui/flash'
import { formatDay } from '~/ui/paris-time'
import { ReconstructedNote } from '~/ui/reconstructed-note'
import { AuthorActs } from './author-acts'
import { ContributionDetails } from './contribution-details'
import type { FoundContribution } from './find-contribution.server'
import { LinkedContributions } from './linked-contributions'
import type { SameNeed } from './same-need'
import { Origin } from './origin'
import { SameNeedSection } from './same-need-section'
import { StandingNotice } from './standing-notice'
import { FormerVersions } from './versions/former-versions'
import { KIND_WORDS, originWords } from './words'

type Props = {
  slug: string
  contribution: FoundContribution
  /** Why its author can no longer change it. */
  frozen: string | null
  /** Whether one can still deposit in this edition. */
  isOpen: boolean
  /** Which others have the same need, and whether the reader may say so; null for a solution. */
  same: { same: SameNeed; mayAct: boolean } | null
  /** What one may do of it besides. */
  aside?: ReactNode
  /** What became of it, step by step. */
  children?: ReactNode
}

/** One contribution, whole: what was said, by whom in what capacity, what became of it. */
export function ContributionPage({ slug, contribution, frozen, isOpen, same, aside, children }: Props) {
  const { id, kind, title, territory, organisation, authorProfile, authorFunction, publishedAt, withdrawnAt, versions, mine } = contribution
  const words = KIND_WORDS[kind]
  // One withdrawn, rejected or sent to another scheme will lead to nothing here.
  const awaitsSolutions = publishedAt && !withdrawnAt && (contribution.verdict === null || contribution.verdict.kind === 'regrouped')
  return (
    <>
      <p className="cc-over-title">
        <Badge tone={kind === 'need' ? 'accent' : 'neutral'}>{words.title}</Badge> n° {id} · {originWords(territory, organisation)}
      </p>
      <h1>{title}</h1>
      <Told />
      <StandingNotice contribution={contribution} address={`/consultations/${slug}/contributions/${id}`} frozen={frozen} />
      {contribution.reconstructed ? <ReconstructedNote>Le texte d’origine n’a pas été conservé&nbsp;: celui-ci a été recomposé pour l’archive.</ReconstructedNote> : null}
      <div className="cc-deposit">
        <div>
          <ContributionDetails
            contribution={contribution}
            more={[
              { term: 'Collectivité', description: territory && <Origin territory={territory} /> },
              { term: 'Organisation', description: organisation },
              { term: `${capital(words.filed)} par`, description: contribution.isOrphan && territory ? 'Une collectivité' : [PROFILE_LABELS[authorProfile], authorFunction].filter(Boolean).join(', ') },
              { term: capital(words.published), description: publishedAt ? datesOf(publishedAt, versions, kind) : '' },
            ]}
          />
          <FileList files={contribution.files} />
          <FormerVersions versions={versions} address={`/consultations/${slug}/contributions/${id}`} />
          <LinkedContributions slug={slug} need={kind === 'need' ? id : null} isOpen={isOpen && Boolean(awaitsSolutions)} links={contribution.links} />
        </div>
        <div className="cc-deposit__side">
          {mine && !withdrawnAt ? <AuthorActs address={`/consultations/${slug}/contributions/${id}`} reason={frozen} /> : null}
          {same && publishedAt && !withdrawnAt ? <SameNeedSection address={`/consultations/${slug}/contributions/${id}`} {...same} /> : null}
          {withdrawnAt || !publishedAt ? null : (
            <section className="cc-became" aria-labelledby="devenir">
              <h2 id="devenir">Que devient cette contribution&nbsp;?</h2>
              {children}
            </section>
          )}
          {aside}
        </div>
      </div>
    </>
  )
}

/** When it was published, and when its wording last changed. */
function datesOf(publishedAt: Date, versions: FoundContribution['versions'], kind: FoundContribution['kind']): string {
  const [latest] = versions
  const published = `Le ${formatDay(publishedAt)}`
  return latest && versions.length > 1 ? `${published}, ${kind === 'need' ? 'modifié' : 'modifiée'} le ${formatDay(new Date(latest.savedAt))}` : published
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

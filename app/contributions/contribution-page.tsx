import { PROFILE_LABELS } from '~/identity/words'
import { Badge } from '~/ui/badge'
import { Notice } from '~/ui/notice'
import { formatDay, formatInstant } from '~/ui/paris-time'
import { ReconstructedNote } from '~/ui/reconstructed-note'
import { AuthorActs } from './author-acts'
import { Became } from './became'
import { ContributionDetails } from './contribution-details'
import type { FoundContribution } from './find-contribution.server'
import { FormerVersions } from './former-versions'
import { LinkedContributions } from './linked-contributions'
import { KIND_WORDS, originWords } from './words'

type Props = {
  slug: string
  contribution: FoundContribution
  /** Why its author can no longer change it. */
  frozen: string | null
  justEdited: boolean
}

/** One contribution, whole: what was said, by whom in what capacity, what became of it. */
export function ContributionPage({ slug, contribution, frozen, justEdited }: Props) {
  const { id, kind, title, territory, organisation, authorProfile, authorFunction, publishedAt, withdrawnAt, withdrawnReason, versions, mine } = contribution
  const words = KIND_WORDS[kind]
  const edited = versions.length > 1 ? versions[0]?.savedAt : undefined
  return (
    <>
      <p className="cc-over-title">
        <Badge tone={kind === 'need' ? 'accent' : 'neutral'}>{words.title}</Badge> n° {id} · {originWords(territory, organisation)}
      </p>
      <h1>{title}</h1>
      {justEdited ? <Notice kind="success">La nouvelle version est en ligne. La précédente reste lisible plus bas.</Notice> : null}
      {withdrawnAt ? (
        <Notice kind="info" title={`${words.withdrawn.charAt(0).toUpperCase()}${words.withdrawn.slice(1)} le ${formatInstant(withdrawnAt)}`}>
          {`Vous seul lisez encore cette page. Motif : ${withdrawnReason}`}
        </Notice>
      ) : null}
      {contribution.reconstructed ? <ReconstructedNote>Le texte d’origine n’a pas été conservé : celui-ci a été recomposé pour l’archive.</ReconstructedNote> : null}
      <div className="cc-deposit">
        {mine && !withdrawnAt ? <AuthorActs address={`/consultations/${slug}/contributions/${id}`} reason={frozen} /> : null}
        <div>
          <ContributionDetails
            contribution={contribution}
            more={[
              { term: 'Collectivité', description: territory ? originWords(territory, '') : '' },
              { term: 'Organisation', description: organisation },
              { term: 'Déposée par', description: [PROFILE_LABELS[authorProfile], authorFunction].filter(Boolean).join(', ') },
              { term: words.published.charAt(0).toUpperCase() + words.published.slice(1), description: publishedAt ? `Le ${formatDay(publishedAt)}${edited ? `, modifié${kind === 'need' ? '' : 'e'} le ${formatDay(new Date(edited))}` : ''}` : '' },
            ]}
          />
          <FormerVersions versions={versions} />
          {withdrawnAt ? null : (
            <>
              <h2>Que devient cette contribution ?</h2>
              <Became slug={slug} verdict={contribution.verdict} />
            </>
          )}
          <LinkedContributions slug={slug} kind={kind} links={contribution.links} />
        </div>
      </div>
    </>
  )
}

import { ActionButton } from '~/ui/action-button'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/select'
import type { Followed } from './follow'
import { RHYTHM_OPTIONS, RHYTHM_WORDS } from './words'

const addressOf = ({ slug, contributionId }: Followed) => `/consultations/${slug}/contributions/${contributionId}`

/** What one follows, and how often one is written to of each; changed on a page of its own. */
export function MyFollows({ followed }: { followed: readonly Followed[] }) {
  if (followed.length === 0) return <p>Vous ne suivez aucune contribution. Leur page propose de les suivre.</p>
  return (
    <>
      <ul>{followed.slice(0, 10).map((one) => <li key={one.contributionId}><a href={addressOf(one)}>{one.title}</a>{`\u00a0: ${RHYTHM_WORDS[one.rhythm].toLowerCase()}`}</li>)}</ul>
      <p><a href="/compte/suivis">{followed.length > 10 ? `Les ${followed.length} contributions que je suis, et leur rythme` : 'Changer le rythme, ou ne plus suivre'}</a></p>
    </>
  )
}

/** Each with its rhythm to choose, and the button that stops. */
export function FollowedList({ followed }: { followed: readonly Followed[] }) {
  if (followed.length === 0) return <EmptyState title="Vous ne suivez rien" action={<a href="/consultations">Lire les contributions</a>}>La page de chaque contribution propose de la suivre. Vous suivez par vous-même celles que vous déposez ou commentez.</EmptyState>
  return (
    <ul className="cc-followed">
      {followed.map((one) => (
        <li key={one.contributionId}>
          <p><a href={addressOf(one)}>{one.title}</a><span className="cc-quiet">{` ${one.edition}`}</span></p>
          <div className="cc-followed__acts">
            <form method="post" action="/compte/suivis" className="cc-follow__form">
              <Which one={one} />
              <Select name="rythme" id={`rythme-${one.contributionId}`} label={<>Être averti<span className="fr-sr-only">{`\u00a0: ${one.title}`}</span></>} options={RHYTHM_OPTIONS} defaultValue={one.rhythm} />
              <ActionButton variant="secondary" size="sm">Changer<span className="fr-sr-only">{`\u00a0: ${one.title}`}</span></ActionButton>
            </form>
            <form method="post" action="/compte/suivis">
              <Which one={one} />
              <input type="hidden" name="rythme" value="off" />
              <ActionButton variant="tertiary" size="sm">Ne plus suivre<span className="fr-sr-only">{`\u00a0: ${one.title}`}</span></ActionButton>
            </form>
          </div>
        </li>
      ))}
    </ul>
  )
}

const Which = ({ one: { contributionId, slug } }: { one: Followed }) => (
  <>
    <input type="hidden" name="contribution" value={contributionId} />
    <input type="hidden" name="consultation" value={slug} />
  </>
)

import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommentsSection } from '~/comments/comments-section'
import { readTalk } from '~/comments/read-talk.server'
import { ContributionPage } from '~/contributions/contribution-page'
import { contributionTrail } from '~/contributions/edition-trail'
import { findContribution } from '~/contributions/find-contribution.server'
import { findRefused } from '~/contributions/find-refused.server'
import { RefusedPage } from '~/contributions/refused-page'
import { readSameNeed } from '~/contributions/read-same-need.server'
import { whyCannotEdit, whyCannotShareNeed } from '~/contributions/policy'
import { contributionSentence } from '~/contributions/refusals'
import { whyPhaseClosed } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { FollowBox } from '~/follows/follow-box'
import { readRhythm } from '~/follows/list-followed.server'
import { readId } from '~/http/read-id.server'
import { shownAs } from '~/identity/acts-for-another'
import { findTrace } from '~/laureates/tracing/list-traces.server'
import { TraceSteps } from '~/laureates/tracing/trace-steps'
import { AfterVerdict } from '~/proposals/contests/after-verdict'
import { whyCannotContest } from '~/proposals/contests/contest'
import { findContest } from '~/proposals/contests/find-contest.server'
import { ReportLink } from '~/reports/report-link'
import { Breadcrumb } from '~/ui/breadcrumb'
import { formatInstant } from '~/ui/paris-time'

/** A contribution and its whole way: what became of it, then of the proposals it stands behind. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const id = readId(params.id)
  const [edition, viewer] = await Promise.all([findEdition(context.db, params.slug ?? ''), context.viewer()])
  const { slug, name } = edition
  const refused = await findRefused(context.db, edition.id, id, viewer?.personId ?? null)
  if (refused) return { edition: { slug, name }, refused }
  const contribution = await findContribution(context.db, edition.id, id, viewer?.personId ?? null)
  if (!(contribution.publishedAt ?? contribution.submittedAt)) throw redirect(`/consultations/${slug}/contributions/${id}/relire`)
  const { mine, verdict } = contribution
  const isOwn = mine || (viewer?.attachment != null && shownAs(contribution.territory) === shownAs(viewer.attachment))
  const isOpen = whyPhaseClosed(edition.calendar, 'consultation', edition.at) === null
  const mayShare = viewer !== null && whyCannotShareNeed(viewer, isOwn, edition) === null
  const [same, trace, talk, rhythm, contest] = await Promise.all([
    contribution.kind === 'need' ? readSameNeed(context.db, id, viewer?.personId ?? null) : null,
    findTrace(context.db, id),
    contribution.withdrawnAt ? null : readTalk(context.db, edition, id, viewer, new URL(request.url).searchParams.get('page')),
    viewer ? readRhythm(context.db, id, viewer.personId) : null,
    findContest(context.db, id),
  ])
  const refusal = viewer && mine ? whyCannotEdit(viewer, { ...contribution, authorId: viewer.personId, hasVerdict: verdict !== null }, edition) : null
  const mayContest = mine && whyCannotContest({ decided: verdict !== null, contestedAt: contest?.contestedAt ?? null }, edition) === null
  return { edition: { slug, name }, refused: null, contribution, trace, talk, rhythm, contest, mayContest, frozen: refusal && contributionSentence(refusal), isOpen, same: same && { same, mayAct: same.mine ? isOpen : mayShare } }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data?.refused ? [{ title: 'Contribution refusée — Co-construire' }, { name: 'robots', content: 'noindex' }] : [{ title: `${data?.contribution.title ?? 'Contribution'} — Co-construire` }]

export default function ContributionRoute() {
  const page = useLoaderData<typeof loader>()
  if (page.refused) return (
    <>
      <Breadcrumb items={contributionTrail(page.edition, { label: `Contribution n°\u00a0${page.refused.id}` })} />
      <RefusedPage slug={page.edition.slug} refused={page.refused} />
    </>
  )
  const { edition, contribution, trace, talk, rhythm, contest, mayContest, refused: _, ...shown } = page
  return (
    <>
      <Breadcrumb items={contributionTrail(edition, { label: contribution.title })} />
      <ContributionPage
        slug={edition.slug} contribution={contribution} {...shown}
        aside={talk ? (
          <>
            <FollowBox address={`/consultations/${edition.slug}/contributions/${contribution.id}`} rhythm={rhythm} />
            {contribution.mine ? null : <p><ReportLink slug={edition.slug} contributionId={contribution.id} commentId={null} of="cette contribution" /></p>}
          </>
        ) : null}
      >
        {trace ? <TraceSteps trace={trace} /> : null}
        <AfterVerdict address={`/consultations/${edition.slug}/contributions/${contribution.id}`} contest={contest} mayContest={mayContest} decided={contribution.verdict !== null} />
      </ContributionPage>
      {talk ? (
        <CommentsSection
          slug={edition.slug} contributionId={contribution.id} talk={talk}
          reportOf={({ id, writtenAt }) => <ReportLink slug={edition.slug} contributionId={contribution.id} commentId={id} of={`le commentaire du ${formatInstant(writtenAt)}`} />}
        />
      ) : null}
    </>
  )
}

import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContributionPage } from '~/contributions/contribution-page'
import { contributionTrail } from '~/contributions/edition-trail'
import { findContribution } from '~/contributions/find-contribution.server'
import { readSameNeed } from '~/contributions/read-same-need.server'
import { whyCannotEdit, whyCannotShareNeed } from '~/contributions/policy'
import { contributionSentence } from '~/contributions/refusals'
import { whyPhaseClosed } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { readId } from '~/http/read-id.server'
import { shownAs } from '~/identity/acts-for-another'
import { findTrace } from '~/laureates/tracing/list-traces.server'
import { TraceSteps } from '~/laureates/tracing/trace-steps'
import { AfterVerdict } from '~/proposals/contests/after-verdict'
import { whyCannotContest } from '~/proposals/contests/contest'
import { findContest } from '~/proposals/contests/find-contest.server'
import { Breadcrumb } from '~/ui/breadcrumb'

/** A contribution and its whole way: what became of it, then of the proposals it stands behind. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const id = readId(params.id)
  const [edition, viewer] = await Promise.all([findEdition(context.db, params.slug ?? ''), context.viewer()])
  const { slug, name } = edition
  const contribution = await findContribution(context.db, edition.id, id, viewer?.personId ?? null)
  if (!contribution.publishedAt) throw redirect(`/consultations/${slug}/contributions/${id}/relire`)
  const { mine, verdict } = contribution
  const isOwn = mine || (viewer?.attachment != null && shownAs(contribution.territory) === shownAs(viewer.attachment))
  const isOpen = whyPhaseClosed(edition.calendar, 'consultation', edition.at) === null
  const mayShare = viewer !== null && whyCannotShareNeed(viewer, isOwn, edition) === null
  const [same, trace, contest] = await Promise.all([
    contribution.kind === 'need' ? readSameNeed(context.db, id, viewer?.personId ?? null) : null,
    findTrace(context.db, id),
    findContest(context.db, id),
  ])
  const refusal = viewer && mine ? whyCannotEdit(viewer, { ...contribution, authorId: viewer.personId, hasVerdict: verdict !== null }, edition) : null
  const mayContest = mine && whyCannotContest({ decided: verdict !== null, contestedAt: contest?.contestedAt ?? null }, edition) === null
  return { edition: { slug, name }, contest, mayContest, contribution, trace, frozen: refusal && contributionSentence(refusal), isOpen, same: same && { same, mayAct: same.mine ? isOpen : mayShare } }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.contribution.title ?? 'Contribution'} — Co-construire` }]

export default function ContributionRoute() {
  const { edition, contribution, trace, contest, mayContest, ...shown } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={contributionTrail(edition, { label: contribution.title })} />
      <ContributionPage slug={edition.slug} contribution={contribution} {...shown}>
        {trace ? <TraceSteps trace={trace} /> : null}
        <AfterVerdict address={`/consultations/${edition.slug}/contributions/${contribution.id}`} contest={contest} mayContest={mayContest} decided={contribution.verdict !== null} />
      </ContributionPage>
    </>
  )
}

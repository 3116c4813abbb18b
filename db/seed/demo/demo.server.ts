import { looksBefore } from '~/editions/rules'
import { composeApplications } from '../compose/applications.server'
import { composeCommittee } from '../compose/committees.server'
import { composeContributions } from '../compose/contributions.server'
import { beginDraft, type Draft, KEYED, windowOf, writeDraft } from '../compose/draft.server'
import { composeLooks, composePasses } from '../compose/looks'
import { composeProposals, composeVerdicts, type Proposed } from '../compose/proposals.server'
import { recordVotes } from '../compose/record-votes'
import { composeVotes, drawCounts } from '../compose/votes.server'
import { openPlacing } from '../placing'
import { type Place, samplePlaces, voting } from '../places.server'
import { type Keys, type Owner, withKeys } from '../rows.server'
import { OWN_SCHEME } from '../schemes.server'
import { contentOf } from './content'
import { type DemoPeople, writeDemoPeople } from './people.server'
import { calendarAround, DEMO_NOTICE, DEMO_PLANS, type DemoPlan } from './plans'

const SEATS = ['AMF', 'AMRF', 'ADF', 'France urbaine', 'Régions de France', 'DINUM', 'ANCT']

/** Loads the demonstration: its people, and editions that stand each at another moment at `now`. Gives their number. */
export async function loadDemo(sql: Owner, now: Date): Promise<number> {
  const people = await writeDemoPeople(sql, now)
  const places = await samplePlaces(sql)
  return withKeys(sql, KEYED, async (keys) => {
    for (const plan of DEMO_PLANS) await writeDraft(sql, composeDemo(keys, plan, places, people, now))
    return DEMO_PLANS.length
  })
}

function composeDemo(keys: Keys, plan: DemoPlan, everywhere: Place[], people: DemoPeople, now: Date): Draft {
  const { slug, name, summary, rules, envelopeCents } = plan
  const calendar = calendarAround(plan, now)
  const draft = beginDraft(keys, { slug, name, summary, rules, origin: 'demo', envelopeCents, schemeId: OWN_SCHEME, notice: DEMO_NOTICE, createdAt: calendar[0]?.opensAt }, calendar)
  const past = ([from, to]: [Date, Date]): [Date, Date] => [from, to < now ? to : now]
  const [votesOpen] = windowOf(draft, 'vote')
  const places = draft.random.shuffle(everywhere).filter(({ code }) => !['15187', '22113', '12202'].includes(code))

  const content = contentOf(plan)
  const moderators = [people.moderatrice, people.moderateur]
  const consultation = past(windowOf(draft, 'consultation'))
  const regrouping: [Date, Date] = plan.showing === 'consultation' ? [new Date(now.getTime() - 2 * DAY), now] : [consultation[1], votesOpen]
  const deposited = composeContributions(draft, content.pieces, openPlacing(draft.random, places, new Map()), plan.showing === 'consultation' ? [consultation[0], regrouping[0]] : consultation)
  const proposals = composeProposals(draft, content.ideas, regrouping, people.moderatrice)
  // The consultation still runs: regrouping has begun, and most contributions wait for it.
  const looksFirst = looksBefore(plan.rules)
  const judged = looksFirst ? [] : plan.showing === 'consultation' ? deposited.filter((_, index) => index % 3 === 0) : deposited
  composeVerdicts(draft, judged, proposals, regrouping, moderators)
  if (looksFirst) composeLooks(draft, moderators, now)
  else if (plan.showing === 'consultation') composePasses(draft, moderators, 5, now)
  if (plan.showing !== 'consultation') composeAfterVote(draft, plan, places, proposals, people, now)
  return draft
}

/** What the vote and the phases after it have left behind, as far as the present. */
function composeAfterVote(draft: Draft, plan: DemoPlan, places: Place[], proposals: Proposed[], people: DemoPeople, now: Date) {
  const [, votesClose] = windowOf(draft, 'vote')
  const isOver = votesClose < now
  const voters = voting(places).slice(0, isOver ? 150 : 110)
  const counts = drawCounts(draft, proposals, Math.min(isOver ? 340 : 240, 35 * proposals.length), 60)
  recordVotes(draft, composeVotes(draft, counts, voters, isOver ? votesClose : now), isOver ? new Date(votesClose.getTime() + 20 * 60_000) : null)
  if (plan.showing === 'vote') return

  const ranked = proposals.toSorted((one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0))
  const kept = ranked.slice(0, Math.ceil(ranked.length / 2))
  const personOf = (organisation: string) => (organisation === 'AMF' ? people.comite : null)
  const decided = (among: Proposed[], chosen: Proposed[]) => among.map((proposal) => ({ proposalId: proposal.id, kept: chosen.includes(proposal), territories: counts.get(proposal.id) ?? 0 }))
  composeCommittee(draft, { number: 1, heldAt: new Date(votesClose.getTime() + 4 * DAY + 2 * HOUR), seats: SEATS, minutes: `Le quorum est atteint. Le comité retient ${kept.length} propositions sur ${proposals.length}.`, personOf }, decided(proposals, kept))

  const [, filesClose] = windowOf(draft, 'application')
  const isReview = plan.rules.applications.mode === 'review'
  composeApplications(draft, {
    proposals: kept, places: places.slice(150, 400), wanted: isReview ? 18 : 24, until: filesClose < now ? filesClose : now,
    stateOf: (index) => (!isReview ? 'accepted' : index % 3 === 0 ? 'submitted' : index % 3 === 1 ? 'accepted' : 'draft'),
    decidedBy: isReview ? people.moderatrice : null,
  })
  if (plan.showing !== 'launch') return
  const laureates = kept.slice(0, 4)
  composeCommittee(draft, { number: 2, heldAt: new Date(filesClose.getTime() + 21 * DAY + 2 * HOUR), seats: SEATS, minutes: `Le quorum est atteint. Le comité propose ${laureates.length} lauréats.`, personOf }, decided(kept, laureates))
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

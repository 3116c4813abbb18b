import type { ReactNode } from 'react'
import { COMMITTEE_WORDS, OUTCOME_WORDS } from '~/committees/decision'
import { Badge } from '~/ui/badge'
import { Ordinal } from '~/ui/ordinal'
import { formatDay } from '~/ui/paris-time'
import { RichText } from '~/ui/rich-text'
import { Timeline, type TimelineItem } from '~/ui/timeline'
import { countWords } from '~/votes/words'
import { NextMilestone } from '../next-milestone'
import { PROJECT_WORDS } from '../project'
import { type Step, stepsOf, type Trace } from './trace'

/** “Que devient cette contribution ?”: every step with its date, its reason and the way to what it led to. */
export const TraceSteps = ({ trace }: { trace: Trace }) => <Timeline label="Les étapes de cette contribution" items={stepsOf(trace).map((step) => itemOf(step, trace))} />

function itemOf(step: Step, trace: Trace): TimelineItem {
  const { title, children, state } = wordsOf(step, trace)
  return { at: step.at === null ? 'Aujourd’hui' : formatDay(new Date(step.at)), title, children, state }
}

type Words = { title: ReactNode; children?: ReactNode; state?: TimelineItem['state'] }

function wordsOf(step: Step, trace: Trace): Words {
  const edition = `/consultations/${trace.slug}`
  switch (step.kind) {
    case 'published':
      return { title: 'Publiée' }
    case 'edited':
      return { title: 'Modifiée' }
    case 'withdrawn':
      return { title: 'Retirée', children: <RichText text={step.reason} /> }
    case 'refused':
      return { title: 'Refusée par la modération', children: <RichText text={step.reason} /> }
    case 'waiting':
      return { title: 'En attente', state: 'open', children: <p>Elle attend d’être étudiée. L’équipe de la consultation dira ici ce qu’elle devient, et pourquoi.</p> }
    case 'redirected':
      return { title: <>Réorientée vers un autre dispositif&nbsp;: <a href={`/orientation/${step.scheme.id}`}>{step.scheme.title}</a></>, children: <RichText text={step.reason} /> }
    case 'rejected':
      return { title: 'Non retenue', children: <RichText text={step.reason} /> }
    case 'regrouped':
      return {
        title: step.alone ? 'Devenue une proposition à elle seule' : 'Rapprochée d’autres contributions',
        children: <ul>{step.proposals.map(({ id, number, title }) => <li key={id}><a href={`${edition}/propositions/${id}`}>Proposition n° {number}&nbsp;: {title}</a></li>)}</ul>,
      }
    case 'vote-planned':
      return { title: 'Le vote', state: 'future', children: <p>Les collectivités voteront pour cette proposition.</p> }
    case 'on-ballot':
      return { title: 'Soumise au vote', children: <p>Le bulletin est figé&nbsp;: <a href={`${edition}/registre`}>le registre en garde l’empreinte</a>.</p> }
    case 'ranked': {
      const { main, beside } = countWords(trace.vote?.unit ?? 'territory', step.voices)
      return { title: <>Vote&nbsp;: <Ordinal rank={step.rank} /> sur {step.of} propositions{ofProposal(step.proposal, trace)}</>, children: <p>{main}, {beside}</p> }
    }
    case 'decided':
      return {
        title: <>{COMMITTEE_WORDS[step.committee] ?? `Comité n°\u00a0${step.committee}`}{ofProposal(step.proposal, trace)}</>,
        children: <><p><Badge tone={OUTCOME_WORDS[step.outcome].tone}>{OUTCOME_WORDS[step.outcome].label}</Badge></p><RichText text={step.reason} /></>,
      }
    case 'laureate':
      return projectWords(step.project, edition)
    case 'milestone':
      return { title: <>Jalon atteint&nbsp;: {step.label}</> }
  }
}

function projectWords({ id, title, state, stoppedReason, milestones }: Trace['ways'][number]['projects'][number], edition: string): Words {
  const { label, tone } = PROJECT_WORDS[state]
  return {
    title: <>Projet lauréat&nbsp;: <a href={`${edition}/projets/${id}`}>{title}</a></>,
    state: state === 'stopped' || !milestones.next ? 'past' : 'open',
    children: <><p><Badge tone={tone}>{label}</Badge></p>{stoppedReason ? <RichText text={stoppedReason} /> : <NextMilestone milestone={milestones.next} />}</>,
  }
}

/** Which proposal is meant, when it stands behind several. */
const ofProposal = (number: number | null, { ways }: Trace) => (number !== null && ways.length > 1 ? ` (proposition n°\u00a0${number})` : '')

import type { TerritoryApplication } from '~/applications/list-of-territory.server'
import { ApplicationBadge } from '~/applications/application-badge'
import type { SharedNeed } from '~/contributions/list-same-needs-of.server'
import type { BackedProposal } from '~/proposals/list-of-territory.server'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { count, enumerate } from '~/ui/french'
import { Pages } from '~/ui/pages'
import { formatDay } from '~/ui/paris-time'
import type { TerritoryVote } from '~/votes/list-of-territory.server'
import type { TerritoryProject } from '../list-of-territory.server'
import { PROJECT_WORDS } from '../project'
import type { Trace } from './trace'
import { TraceList } from './trace-list'

/** All that was done in the name of a territory, as anyone may read it. */
export type TerritoryRecord = {
  contributions: { items: Trace[]; total: number; next: number | null }
  sameNeeds: SharedNeed[]
  proposals: BackedProposal[]
  votes: { votes: TerritoryVote[]; hidden: string[] }
  applications: TerritoryApplication[]
  projects: TerritoryProject[]
}

type Props = { record: TerritoryRecord; /** The page of what comes next; null on the last. */ next: string | null; isFirst: boolean }

/** What a territory said, stands behind, supports and asked for, each with what became of it; a section with nothing is left out. */
export function TerritoryRecordSections({ record, next, isFirst }: Props) {
  const { contributions, sameNeeds, proposals, votes, applications, projects } = record
  const isEmpty = [contributions.items, sameNeeds, proposals, votes.votes, applications, projects].every((list) => list.length === 0)
  return (
    <>
      {isEmpty ? (
        <EmptyState title="Rien encore" action={<a className="fr-btn" href="/consultations">Voir les consultations</a>}>
          Aucune contribution, aucun vote public, aucune candidature au nom de cette collectivité. Une personne élue ou un agent peut en déposer pendant une consultation.
        </EmptyState>
      ) : null}
      {contributions.items.length > 0 ? (
        <section aria-labelledby="contributions">
          <h2 id="contributions">{count(contributions.total, 'contribution', 'contributions')}</h2>
          <TraceList traces={contributions.items} />
          {next || !isFirst ? <Pages label="Pages des contributions" words={next ? 'Les plus récentes d’abord' : 'Les plus anciennes'} next={next} /> : null}
        </section>
      ) : null}
      <Linked id="besoins" title="Les besoins des autres qu’elle a aussi" items={sameNeeds.map(({ id, slug, title, edition, since }) => ({ to: `/consultations/${slug}/contributions/${id}`, title, more: `${edition}, dit le ${formatDay(new Date(since))}` }))} />
      <Linked id="propositions" title="Les propositions qu’elle a inspirées" items={proposals.map(({ id, slug, number, title, edition, contributions: behind }) => ({ to: `/consultations/${slug}/propositions/${id}`, title: `N°\u00a0${number}, ${title}`, more: `${edition}, par ${count(behind, 'contribution', 'contributions')}` }))} />
      <Linked id="votes" title="Les propositions qu’elle soutient" items={votes.votes.map(({ proposalId, slug, number, title, edition, since }) => ({ to: `/consultations/${slug}/propositions/${proposalId}`, title: `N°\u00a0${number}, ${title}`, more: `${edition}, depuis le ${formatDay(new Date(since))}` }))} />
      {votes.hidden.length > 0 ? <p>Les votes de {enumerate(votes.hidden)} restent cachés, pour tous, jusqu’à la clôture.</p> : null}
      {applications.length > 0 ? (
        <section aria-labelledby="candidatures">
          <h2 id="candidatures">Ses candidatures</h2>
          <DataTable
            caption={<span className="fr-sr-only">Candidatures de cette collectivité</span>}
            rows={applications}
            rowKey={({ id }) => id}
            columns={[
              { label: 'Proposition', cell: ({ id, slug, proposal: { number, title } }) => <a href={`/consultations/${slug}/candidatures/${id}`}>N° {number}, {title}</a> },
              { label: 'Consultation', cell: ({ edition }) => edition },
              { label: 'Où elle en est', cell: ({ state, decidedAt }) => <><ApplicationBadge state={state} />{decidedAt ? ` le ${formatDay(new Date(decidedAt))}` : ''}</> },
            ]}
          />
        </section>
      ) : null}
      <Linked id="projets" title="Ses projets lauréats" items={projects.map(({ id, slug, title, edition, state }) => ({ to: `/consultations/${slug}/projets/${id}`, title, more: `${edition}, ${PROJECT_WORDS[state].label.toLowerCase()}` }))} />
    </>
  )
}

type LinkedProps = { id: string; title: string; items: readonly { to: string; title: string; more: string }[] }

function Linked({ id, title, items }: LinkedProps) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>{items.map((item) => <li key={item.to}><a href={item.to}>{item.title}</a> <span className="cc-quiet">{item.more}</span></li>)}</ul>
    </section>
  )
}

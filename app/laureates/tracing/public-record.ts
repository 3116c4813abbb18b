import type { TerritoryRecord } from './territory-page'
import { stepsOf } from './trace'

type Named = { kind: string; code: string; name: string; departement: string | null }

/** What a territory did, as open data: each contribution with its steps. */
export function publicRecord({ kind, code, name, departement }: Named, { contributions, sameNeeds, proposals, votes, applications, projects }: TerritoryRecord) {
  return {
    territory: { kind, code, name, departement },
    contributions: contributions.items.map((trace) => ({ id: trace.id, edition: trace.slug, kind: trace.kind, title: trace.title, steps: stepsOf(trace) })),
    sameNeeds: sameNeeds.map(({ id, slug, title, since }) => ({ id, edition: slug, title, since })),
    proposals: proposals.map(({ id, slug, number, title, contributions: behind }) => ({ id, edition: slug, number, title, contributions: behind })),
    votes: votes.votes.map(({ proposalId, slug, number, title, since }) => ({ proposal: proposalId, edition: slug, number, title, since })),
    votesHiddenIn: votes.hidden,
    applications: applications.map(({ edition: _name, slug, ...application }) => ({ ...application, edition: slug })),
    projects: projects.map(({ edition: _name, slug, ...project }) => ({ ...project, edition: slug })),
  }
}

import { contributionTrail } from '~/contributions/edition-trail'

/** The breadcrumb of a page about a comment. */
export const commentTrail = (edition: { slug: string; name: string }, { contributionId, title }: { contributionId: number; title: string }, label: string) =>
  contributionTrail(edition, { label: title, to: `/consultations/${edition.slug}/contributions/${contributionId}` }, { label })

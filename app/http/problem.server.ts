import type { Response } from 'express'

export type Problem = {
  status: number
  /** The last segment of the problem's address. */
  slug: string
  title: string
  /** What happened, why, what to do: one French sentence or two. */
  detail: string
  errors?: { field: string; code: string; message: string }[]
  /** In how many seconds to ask again. */
  retryAfter?: number
  [extension: string]: unknown
}

/** Answers an error of the API as RFC 9457 asks. */
export function sendProblem(response: Response, problem: Problem): void {
  response.set(retryHeaders(problem)).status(problem.status).type('application/problem+json').send(problemBody(problem))
}

/** What passes by itself is worth asking again, some seconds later. */
export function retryHeaders({ status, retryAfter = status === 503 ? 5 : 0 }: Problem): Record<string, string> {
  return retryAfter > 0 ? { 'Retry-After': String(retryAfter) } : {}
}

/** The rules know a phase by `closesAt`; what is refused because it has closed is told `closedAt`. */
export const problemBody = ({ slug, closesAt, ...problem }: Problem): string =>
  JSON.stringify({ type: `/problemes/${slug}`, ...problem, [slug === 'phase-closed' ? 'closedAt' : 'closesAt']: closesAt })

import type { IncomingHttpHeaders } from 'node:http'
import type { Problem } from '~/http/problem.server'
import { voteSentence, voteStatus } from '~/votes/refusals'
import type { VoteOutcome, VoteRefusal } from '~/votes/vote'

/** The territory that the page which asks showed, if it says so: the vote is for that one, or is not. */
export const shownFor = ({ 'x-territory': shown }: IncomingHttpHeaders): string | undefined => (typeof shown === 'string' ? shown : undefined)

/** What `PUT` and `DELETE …/vote` answer, whoever writes it on the wire. */
export type VoteReply = { receipt: Extract<VoteOutcome, { receipt: unknown }>['receipt'] } | Problem

/** The receipt, or the problem that says why not; null: the proposal is not of that edition. */
export function replyTo(outcome: VoteOutcome | null): VoteReply {
  if (!outcome) return NOT_THERE
  return 'refused' in outcome ? asProblem(outcome) : outcome
}

const NOT_THERE = { status: 404, slug: 'introuvable', title: 'Introuvable', detail: 'Cette proposition n’existe pas dans cette consultation.' }

function asProblem(refusal: VoteRefusal): Problem {
  if (refusal.refused === 'not-signed-in') return { status: 401, slug: 'connexion-requise', title: 'Connexion requise', detail: voteSentence(refusal) }
  const { refused, ...facts } = refusal
  return { status: voteStatus(refusal), slug: refused, title: 'Vote refusé', detail: voteSentence(refusal), ...facts }
}

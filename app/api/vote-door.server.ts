import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Context } from '~/context'
import { problemBody, retryHeaders } from '~/http/problem.server'
import { isSameOrigin } from '~/http/same-origin.server'
import { securityHeaders } from '~/http/security-headers.server'
import { sourceOf } from '~/http/source-of.server'
import type { VoteOutcome, Wish } from '~/votes/vote'
import { replyTo, shownFor, type VoteReply } from './vote-answer'

const ADDRESS = /^\/api\/v1\/editions\/([a-z0-9-]{1,60})\/proposals\/([1-9][0-9]{0,14})\/vote$/

/**
 * Answers a vote of the API before the framework does: in the last minutes of a vote, what the framework costs each
 * request is most of what a vote costs. Only the plain case, a page of this site that sends no body; anything else, and
 * a failure of the site itself, goes on to `rest`, which answers it by the same ballot box: a wish stated twice is one.
 */
export function openVoteDoor({ sessions, ballotBox, rateLimits }: Pick<Context, 'sessions' | 'ballotBox' | 'rateLimits'>, rest: RequestListener): RequestListener {
  /**
   * Null: too fast for the door, which does not know whether a session lives before it votes. Then `rest` asks first; and
   * a session that turned out not to is counted to its source, or one could be made up for each vote.
   */
  async function cast(wish: Wish & { session: string }, source: string): Promise<VoteReply | null> {
    if ((await rateLimits.isSpent('source', source)) || (await rateLimits.count('session', wish.session)) > 0) return null
    const outcome = await ballotBox.cast(wish)
    if (isOfNobody(outcome)) await rateLimits.count('source', source)
    return replyTo(outcome)
  }

  return (request, response) => {
    const wish = readWish(request)
    const session = wish && sessions.sessionIdOf(request.headers.cookie ?? null)
    if (!wish || !session) return rest(request, response)
    cast({ ...wish, session }, sourceOf(request)).then((reply) => (reply ? send(response, reply) : rest(request, response)), () => rest(request, response))
  }
}

/** Nobody is known to have sent it: the session does not live, or nobody looked because there is nothing to vote on. */
const isOfNobody = (outcome: VoteOutcome | null) => !outcome || ('refused' in outcome && outcome.refused === 'not-signed-in')

function readWish({ method = '', url = '', headers }: IncomingMessage) {
  if ((method !== 'PUT' && method !== 'DELETE') || headers['transfer-encoding'] || (headers['content-length'] ?? '0') !== '0') return null
  const [, slug, id] = ADDRESS.exec(url) ?? []
  if (!slug || !isSameOrigin(method, headers)) return null
  return { slug, proposalId: Number(id), support: method === 'PUT', shownFor: shownFor(headers) }
}

const HEADERS = { ...securityHeaders(''), 'Cache-Control': 'no-store' }

function send(response: ServerResponse, reply: VoteReply) {
  const [status, type, body, headers] = 'receipt' in reply ? [200, 'application/json', JSON.stringify(reply), HEADERS] as const
    : [reply.status, 'application/problem+json', problemBody(reply), { ...HEADERS, ...retryHeaders(reply) }] as const
  response.writeHead(status, { ...headers, 'Content-Type': `${type}; charset=utf-8`, 'Content-Length': Buffer.byteLength(body) }).end(body)
}

import { SLACK_MS } from './check-acknowledged'
import type { Ending, History } from './history'
import { fold, type Line } from './recount'

/**
 * The supports ended by decision are those that somebody decided to end, while they were deciding it, as many as they were
 * told; none of that person is left standing after; and whoever lost their proof votes no more.
 */
export function checkEndings({ endings }: History, lines: Line[]): string[] {
  const isOf = ({ voter, reason }: Ending) => ({ kind, body }: Line) => kind === 'invalidation' && body['voter'] === voter && body['reason'] === reason
  const unexplained = lines.filter(({ kind }) => kind === 'invalidation').flatMap((line) => {
    const ending = endings.find((one) => isOf(one)(line))
    if (!ending) return [`line ${line.seq} ends a support that nobody decided to end`]
    const at = Date.parse(line.at)
    return at >= ending.began - SLACK_MS && at <= (ending.ended ?? Number.POSITIVE_INFINITY) + SLACK_MS ? [] : [`line ${line.seq} is dated ${line.at}, when nobody was deciding it`]
  })
  return [...unexplained, ...endings.flatMap((ending) => wrongEnding(ending, lines.filter(isOf(ending)), lines))]
}

function wrongEnding({ voter, kind, ended, lines: told }: Ending, its: Line[], lines: Line[]): string[] {
  const last = its.at(-1)?.seq ?? Number.POSITIVE_INFINITY
  const left = its.length === 0 ? [] : [...fold(lines.filter(({ seq }) => seq <= last)).values()].filter((one) => one.voter === voter && one.active)
  const after = lines.filter((line) => line.kind === 'vote' && line.body['voter'] === voter && (line.seq > last || Date.parse(line.at) > (ended ?? Number.POSITIVE_INFINITY) + SLACK_MS))
  return [
    ...(told !== null && told !== its.length ? [`a decision on ${voter.slice(0, 6)} said that it ended ${told} supports, it ended ${its.length}`] : []),
    ...left.map(({ proposal }) => `a decision on ${voter.slice(0, 6)} left their support of ${proposal}`),
    ...(kind === 'revoked' ? after.map(({ seq }) => `line ${seq} is a vote of ${voter.slice(0, 6)}, whose proof was taken back`) : []),
  ]
}

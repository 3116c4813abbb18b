import { invalidateVoter } from '~/votes/invalidate-voter.server'
import { revokeProof } from '~/votes/revoke-proof.server'
import type { Perform } from '~/work.server'
import type { Random } from '~db/seed/random'
import { eventually } from './eventually'
import type { Ending } from './history'
import type { Vote } from './vote-of-schedule'

/** Ends the supports of a person drawn at random, as an operator or a moderator does while people vote; keeps what was decided. */
export function openEndings(perform: Perform, { slug, voters, moderator }: Vote) {
  const endings: Ending[] = []
  const end = (kind: Ending['kind'], random: Random) => {
    const { id, email, voter } = random.pick(voters)
    return eventually(async () => {
      const ending: Ending = { voter, kind, reason: `Décision n° ${endings.length + 1} de ce programme.`, began: Date.now(), ended: null, lines: null }
      endings.push(ending)
      const { reason } = ending
      const outcome = await perform<{ refused: string } | { invalidated: number }>((work) =>
        kind === 'revoked' ? revokeProof(work, { email, reason }) : invalidateVoter(work, slug, { actorId: moderator, personId: id, reason }))
      Object.assign(ending, { ended: Date.now(), lines: 'refused' in outcome ? 0 : outcome.invalidated })
    })
  }
  return { endings, revoke: (random: Random) => end('revoked', random), invalidate: (random: Random) => end('invalidated', random) }
}

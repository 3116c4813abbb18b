import { count } from '~/ui/french'
import type { MyBallot } from './my-ballot.server'

type Props = { slug: string; ballot: MyBallot; limit: number | null; isOver: boolean }

/** The line of what the reader supports, or supported once the vote is over, each a way to its proposal. */
export function MySupports({ slug, ballot: { supports }, limit, isOver }: Props) {
  if (supports.length === 0) return null
  const words = `Vous ${isOver ? 'avez soutenu' : 'soutenez'} ${count(supports.length, 'proposition', 'propositions')}${limit === null ? '' : ` sur ${limit} possibles`}`
  return (
    <p className="cc-my-supports" id="mes-soutiens">
      <strong>{words}</strong>
      {'\u00a0: '}
      {supports.map(({ proposal, number, title, forAnother }, index) => (
        <span key={proposal}>
          {index > 0 ? ', ' : null}
          <a href={`/consultations/${slug}/propositions/${proposal}`} title={title}>
            n°&nbsp;{number}
          </a>
          {forAnother ? ` (pour ${forAnother})` : null}
        </span>
      ))}
      .
    </p>
  )
}

import { carryReturn } from '~/identity/safe-return'
import type { MyBallot } from './my-ballot.server'

/** The way out of what keeps a reader from voting; one that proves leads back to `back`, once it is done. */
export const WayOut = ({ way: { label, to, leadsBack }, back }: { way: NonNullable<MyBallot['wayOut']>; back: string }) => (
  <a href={leadsBack ? carryReturn(to, back) : to}>{label}</a>
)

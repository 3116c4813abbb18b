import type { ListedProposal } from '~/proposals/list-proposals.server'
import type { Voices } from '~/votes/words'

/** A proposal as the API gives it: its count when counts are shown; what is not so, or not yet, is left out. */
export const asPublicProposal = ({ reconstructed, kept, ...proposal }: ListedProposal, count: Voices | undefined) => ({
  ...proposal,
  ...(count && { territories: count.territories, people: count.people }),
  ...(kept !== null && { kept }),
  ...(reconstructed && { reconstructed }),
})

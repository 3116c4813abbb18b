/** Where a commit of votes is cut: before the database hears of it, or once it is done, its answer lost; and what is done then, before the line is. */
type CommitCut = { where: 'before-commit' | 'after-commit'; whenCut: (door: number) => void }

export type CommitCuts = ReturnType<typeof openCommitCuts>

/** The cuts that wait for a commit that writes to a ledger, by whichever door it comes: each takes one. */
export function openCommitCuts() {
  const armed: CommitCut[] = []
  let done = 0
  return {
    /** @param whenCut is given the port of the door */
    cutNext: (where: CommitCut['where'], whenCut: CommitCut['whenCut'] = () => {}) => void armed.push({ where, whenCut }),
    take: (): CommitCut | null => {
      const cut = armed.shift() ?? null
      if (cut) done += 1
      return cut
    },
    disarm: () => void armed.splice(0),
    countDone: () => done,
  }
}

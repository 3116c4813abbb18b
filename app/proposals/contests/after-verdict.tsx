import type { Contest } from './contest'
import { ContestWords } from './contest-words'

/** What follows a decision on the page of its contribution: the contest and its answer, the way to contest, the whole history. */
export function AfterVerdict({ address, contest, mayContest, decided }: { address: string; contest: Contest | null; mayContest: boolean; decided: boolean }) {
  return (
    <>
      {contest ? <ContestWords contest={contest} /> : null}
      {mayContest ? (
        <p>
          <a href={`${address}/contester`}>Contester cette décision</a>
        </p>
      ) : null}
      {decided || contest ? (
        <p>
          <a href={`${address}/historique`}>Tout l’historique</a>
        </p>
      ) : null}
    </>
  )
}

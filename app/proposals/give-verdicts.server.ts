import { verdict } from '~db/schema/proposals'
import { writeToPerson } from '~/identity/write-to-person.server'
import type { Edition } from '~/editions/edition.server'
import type { Reach } from '~/ui/reach'
import type { Work } from '~/work.server'
import { type Candidate, reachOfAuthors } from './candidates.server'
import { type Fate, verdictLetter } from './letters'

/**
 * Writes the same verdict on contributions already judged free of one, and tells their authors: one letter a person
 * whose address is known, however many contributions. Gives whom it concerned. The key of the table is the last word: a second verdict cannot be written.
 */
export async function giveVerdicts({ tx, publicUrl }: Pick<Work, 'tx' | 'publicUrl'>, edition: Edition, candidates: Candidate[], fate: Fate, moderatorId: string): Promise<Reach> {
  await tx.insert(verdict).values(candidates.map(({ id }) => ({
    contributionId: id,
    editionId: edition.id,
    kind: fate.kind,
    schemeId: fate.kind === 'redirected' ? fate.scheme.id : null,
    reason: fate.kind === 'regrouped' ? null : fate.reason,
    decidedBy: moderatorId,
    decidedAt: edition.at,
  })))
  const page = `${publicUrl}/consultations/${edition.slug}/contributions`
  for (const [recipient, theirs] of byAuthor(candidates)) await writeToPerson(tx, { recipient, ...verdictLetter(edition.name, theirs, fate, page) })
  return reachOfAuthors(candidates)
}

/** The contributions of each author who can be written to. */
function byAuthor(candidates: Candidate[]): Map<string, Candidate[]> {
  const theirs = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const email = candidate.author?.email
    if (email) theirs.set(email, [...(theirs.get(email) ?? []), candidate])
  }
  return theirs
}

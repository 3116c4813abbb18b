import { z } from 'zod'
import type { Edition } from '~/editions/edition.server'
import { formatInstant } from '~/ui/paris-time'
import { whyRegroupingClosed } from '../policy'
import { verdictSentence } from '../refusals'
import type { RegroupRefusal } from '../verdict'

/** A contest of what was decided of a contribution, as everyone reads it. */
export type Contest = { text: string; contestedAt: Date; answer: { outcome: 'confirmed' | 'reopened'; text: string; at: Date } | null }

/** Why a verdict is not contested. */
export type ContestRefusal = RegroupRefusal | { refused: 'nothing-to-contest' } | { refused: 'already-contested'; since: Date }

/** Why an author cannot contest now: once, a decision there is, and until the vote opens. */
export function whyCannotContest({ decided, contestedAt }: { decided: boolean; contestedAt: Date | null }, edition: Pick<Edition, 'calendar' | 'at' | 'ballotFrozenAt'>): ContestRefusal | null {
  if (contestedAt) return { refused: 'already-contested', since: contestedAt }
  return whyRegroupingClosed(edition) ?? (decided ? null : { refused: 'nothing-to-contest' })
}

/** The French sentence of each refusal. */
export function contestSentence(refusal: ContestRefusal): string {
  switch (refusal.refused) {
    case 'already-contested':
      return `Vous avez contesté le ${formatInstant(refusal.since)}, heure de Paris\u00a0: une contribution se conteste une fois.`
    case 'nothing-to-contest':
      return 'Aucune décision n’est prise sur cette contribution\u00a0: il n’y a rien à contester. Si elle vient d’être reprise, vous serez prévenu de la suivante.'
    case 'ballot-frozen':
      return `Le vote est ouvert depuis le ${formatInstant(refusal.since)}, heure de Paris\u00a0: les décisions ne se contestent plus.`
    default:
      return verdictSentence(refusal)
  }
}

export const contestShape = z.object({
  text: z.string({ error: 'Dites pourquoi vous contestez.' }).min(10, 'Dites pourquoi vous contestez, en dix caractères au moins\u00a0: tout le monde le lira.').max(2000, 'Le texte est trop long\u00a0: 2 000 caractères au plus.'),
})

export const answerShape = z.object({
  outcome: z.enum(['confirmed', 'reopened'], { error: 'Choisissez\u00a0: confirmer, ou reprendre la décision.' }),
  answer: z.string({ error: 'Écrivez la réponse.' }).min(10, 'Écrivez la réponse, en dix caractères au moins\u00a0: tout le monde la lira.').max(2000, 'La réponse est trop longue\u00a0: 2 000 caractères au plus.'),
})

import { z } from 'zod'
import { REASON_KINDS } from '~db/schema/proposals/contests'

export type ReasonKind = (typeof REASON_KINDS)[number]

/** A reason kept to be picked, then completed. */
export type KeptReason = { id: number; kind: ReasonKind; title: string; text: string; /** Whether every consultation has it. */ everywhere: boolean }

export type ReasonRefusal = { refused: 'not-a-moderator' } | { refused: 'title-kept'; title: string }

export const REASON_KIND_WORDS: Record<ReasonKind, string> = { redirected: 'Réorienter', rejected: 'Rejeter', contest: 'Répondre à une contestation' }

export const reasonShape = z.object({
  kind: z.enum(REASON_KINDS, { error: 'Choisissez à quoi ce motif sert.' }),
  title: z.string({ error: 'Donnez un nom à ce motif.' }).min(3, 'Donnez un nom de trois caractères au moins.').max(80, 'Le nom est trop long\u00a0: 80 caractères au plus.'),
  text: z.string({ error: 'Écrivez le motif.' }).min(10, 'Écrivez le motif en dix caractères au moins.').max(2000, 'Le motif est trop long\u00a0: 2 000 caractères au plus.'),
  everywhere: z.literal('on').optional().transform((ticked) => ticked === 'on'),
})

/** The French sentence of each refusal. */
export const reasonSentence = (refusal: ReasonRefusal): string =>
  refusal.refused === 'title-kept'
    ? `Un motif de ce nom est déjà gardé, «\u00a0${refusal.title}\u00a0»\u00a0: rien n’a été changé. Modifiez-le, ou choisissez un autre nom.`
    : 'Les motifs sont gardés par les personnes qui modèrent\u00a0: rien n’a été changé.'

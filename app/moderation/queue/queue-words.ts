/** Where a contribution stands before moderators. */
export const QUEUE_STATES = ['reported', 'waiting', 'new', 'changed', 'asked', 'refused'] as const
export type QueueState = (typeof QUEUE_STATES)[number]

type Words = { /** Its word in addresses. */ slug: string; badge: string; one: string; many: string; /** The filter that shows them. */ all: string; tone: 'warning' | 'info' | 'accent' | 'neutral' | 'error' }

/** What each standing is called: on one, after a number, as a filter. */
export const STATE_WORDS: Record<QueueState, Words> = {
  reported: { slug: 'signalees', badge: 'Signalée', one: 'signalée', many: 'signalées', all: 'Signalées, elles ou un commentaire', tone: 'error' },
  waiting: { slug: 'en-attente', badge: 'En attente', one: 'à publier', many: 'à publier', all: 'En attente de publication', tone: 'warning' },
  new: { slug: 'nouvelles', badge: 'Nouvelle', one: 'publiée et jamais regardée', many: 'publiées et jamais regardées', all: 'Publiées, jamais regardées', tone: 'info' },
  changed: { slug: 'modifiees', badge: 'Modifiée', one: 'modifiée depuis le dernier regard', many: 'modifiées depuis le dernier regard', all: 'Modifiées depuis le dernier regard', tone: 'accent' },
  asked: { slug: 'chez-leur-auteur', badge: 'Chez son auteur', one: 'chez son auteur', many: 'chez leur auteur', all: 'Chez leur auteur, à changer', tone: 'neutral' },
  refused: { slug: 'refusees', badge: 'Refusée', one: 'refusée', many: 'refusées', all: 'Refusées', tone: 'error' },
}

export const stateOfSlug = (slug: string | null): QueueState | undefined => QUEUE_STATES.find((state) => STATE_WORDS[state].slug === slug)

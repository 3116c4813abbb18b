import type { RHYTHMS } from '~db/schema/follows'

/** How often one is written to of what one follows; `off`: never. */
export type Rhythm = (typeof RHYTHMS)[number]

/** What one follows, as one finds it in one’s account. */
export type Followed = { contributionId: number; slug: string; edition: string; title: string; rhythm: Exclude<Rhythm, 'off'> }

/** Something that happened to what a person follows. */
export type News = {
  kind: 'comment' | 'answer' | 'question-to-you' | 'answer-to-you' | 'version' | 'verdict' | 'withdrawn' | 'refused' | 'same-need'
  /** From which territory or organisation it comes; empty when it is the contribution’s own. */
  origin: string
  /** The beginning of what was said. */
  text: string
}

/** A contribution with its news, and why its reader is told of them. */
export type Told = { id: number; slug: string; edition: string; title: string; why: 'deposited' | 'commented' | 'followed'; news: News[] }

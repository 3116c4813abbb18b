import { COUNTER } from './counter'
import { LIFE } from './life'
import { MEANS } from './means'
import { PLACES } from './places'

/** A need as it was deposited (title, text), then the same one as another élu or agent would type it: a title, or a title and a text. */
export type Labelled = readonly [title: string, text: string, typed: readonly [title: string, text?: string]]

/** Written before the search was, and never changed for it. */
export const LABELLED: readonly Labelled[] = [...COUNTER, ...PLACES, ...MEANS, ...LIFE]

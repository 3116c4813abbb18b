import type { ListedFile } from './file'

/** What a script is told of the files it sent: why some are not joined, and what is joined now. */
export type Uploaded = { sentences: string[]; files?: ListedFile[]; /** When the draft that was begun for them was saved. */ seen?: string }

/** What it is told when nobody is signed in any more; the page is kept, and so are the files chosen on it. */
export const SIGNED_OUT: Uploaded = { sentences: ['Votre session est terminée. Connectez-vous dans un autre onglet, puis réessayez ici.'] }

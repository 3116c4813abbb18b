import type { file } from '~db/schema/files'

export type StoredFile = Pick<typeof file.$inferSelect, 'id' | 'name' | 'type' | 'size'>
export type FileType = StoredFile['type']

/** A file as a page lists it. */
export type ListedFile = StoredFile & { /** The antivirus was away: nobody but its author is given it yet. */ isUnchecked: boolean }

export const MEGABYTE = 1_048_576
export const LARGEST = 5 * MEGABYTE
/** On one contribution. The database knows no sixth place. */
export const MOST_FILES = 5
/** Of one person, everything they joined together. */
export const LARGEST_OF_PERSON = 200 * MEGABYTE

/** Why a file is not kept. What is typed beside it is kept all the same. */
export type FileRefusal =
  | 'too-large'
  | 'empty'
  | 'not-a-known-type'
  | 'damaged-image'
  | 'infected'
  | 'too-many'
  | 'too-much-for-person'
  | 'store-away'

/** A file that was sent, and why it is not kept. */
export type RefusedFile = { name: string; refused: FileRefusal }

/** Bytes received whole, of a known type, still apart from the store. */
export type ReceivedFile = StoredFile & { sha256: Buffer; /** Where they are on this machine. */ path: string }

/** Bytes in the store, that a row must keep before their time comes. */
export type KeptFile = Omit<ReceivedFile, 'path'> & { isUnchecked: boolean }

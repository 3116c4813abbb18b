import { canonicalJson } from './canonical'

/** The tree of the first `size` lines: what is signed, and what a checkpoint publishes. `root` in hexadecimal. */
export type Head = { at: string; edition: string; kind: 'head'; root: string; size: number }

export type SignedHead = { head: Head; signature: string }

/** The bytes that the signature of a head is of. */
export const headText = (head: Head): string => canonicalJson(head)

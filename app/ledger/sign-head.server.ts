import { type Head, headText, type SignedHead } from './head'
import type { LedgerKeys } from './keys.server'

/** A head with its signature by its edition's key: always the same, so that none need be kept. */
export const signHead = (keys: LedgerKeys, head: Head): SignedHead => ({ head, signature: keys.sign(head.edition, headText(head)) })

import type { Tx } from '~db/client.server'
import { holdKey } from '~/work.server'

/** Holds the codes of an address until the commit, so that what is counted of them is counted one after the other. */
export const holdAddress = (tx: Tx, email: string): Promise<void> => holdKey(tx, `sign-in ${email}`)

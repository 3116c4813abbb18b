import { moveSubscriptions } from '~/checkpoints/move-subscriptions.server'
import { correctAddress } from '~/identity/address/correct-address.server'
import type { Work } from '~/work.server'

/**
 * A person corrects their address, by the code they were sent there; what an address is known by elsewhere follows. What the
 * site reads of it (signals, letters, sign-in) is read from the person, and follows by itself.
 * @returns what `correctAddress` gives
 */
export async function correctMyAddress(work: Work, typed: Parameters<typeof correctAddress>[1]): ReturnType<typeof correctAddress> {
  const outcome = await correctAddress(work, typed)
  if (!('refused' in outcome)) await moveSubscriptions(work.tx, outcome)
  return outcome
}

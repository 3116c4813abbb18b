import { setTimeout as pause } from 'node:timers/promises'

/** Tries again for some seconds: what was broken may still be coming back. @throws the last failure */
export async function eventually<Outcome>(act: () => Promise<Outcome>): Promise<Outcome> {
  for (const deadline = performance.now() + 15_000; ; await pause(40)) {
    try {
      return await act()
    } catch (reason) {
      if (performance.now() > deadline) throw reason
    }
  }
}

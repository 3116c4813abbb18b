import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'

/** Counts who comes too fast, in this instance's memory. ADR 14 says why these bounds, and what each leaves open. */
export function openRateLimits() {
  const limiters = {
    /** What one session changes: every vote of 67 proposals, cast and taken back, is 134. */
    session: new RateLimiterMemory({ points: 150, duration: 60 }),
    /** What one source sends without a session: two hundred agents of one building sign in at the same minute. */
    source: new RateLimiterMemory({ points: 1_000, duration: 60 }),
    /** Letters with a code that one source has the site write, whatever the addresses. */
    codes: new RateLimiterMemory({ points: 300, duration: 60 }),
    /** Departures for ProConnect of one source: each leaves a row until its browser comes back. */
    departures: new RateLimiterMemory({ points: 300, duration: 60 }),
    /** Accounts opened at an address that only a provider told: whoever leaves and comes back would have it written to without end. */
    toldOpenings: new RateLimiterMemory({ points: 1, duration: 900 }),
    /** Letters that ask to confirm a subscription, likewise: nobody needs many in a hurry. */
    subscriptions: new RateLimiterMemory({ points: 30, duration: 600 }),
    /** What one person says in public, whatever their sessions: a facilitator answers thirty in ten minutes, a program more. */
    comments: new RateLimiterMemory({ points: 30, duration: 600 }),
  }
  return {
    /** Counts one more of `key`; gives in how many seconds it may come again, 0 when it may now. */
    count: (bound: keyof typeof limiters, key: string): Promise<number> =>
      limiters[bound].consume(key).then(() => 0, ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000))),

    /** Whether `key` has had all it may for now. Counts nothing. */
    isSpent: async (bound: keyof typeof limiters, key: string): Promise<boolean> => (await limiters[bound].get(key))?.remainingPoints === 0,
  }
}

export type RateLimits = ReturnType<typeof openRateLimits>

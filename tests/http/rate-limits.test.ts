import { afterEach, expect, test, vi } from 'vitest'
import { tooFastSentence } from '~/http/problems.server'
import { openRateLimits, type RateLimits } from '~/http/rate-limits.server'

afterEach(() => void vi.useRealTimers())

const waits = (limits: RateLimits, times: number, key: string) => Promise.all(Array.from({ length: times }, () => limits.count('session', key)))

test('Les 67 propositions votées puis reprises tiennent en une minute ; 200 actes, non, jusqu’à l’instant annoncé', async () => {
  vi.useFakeTimers()
  const limits = openRateLimits()
  expect(new Set(await waits(limits, 134, 'une session'))).toEqual(new Set([0]))
  expect(await limits.isSpent('session', 'une session')).toBe(false)
  vi.advanceTimersByTime(20_000)
  const rest = await waits(limits, 66, 'une session')
  expect(rest.filter((wait) => wait > 0)).toEqual(Array.from({ length: 50 }, () => 40))
  expect(await limits.isSpent('session', 'une session')).toBe(true)
  expect(await waits(limits, 1, 'une autre')).toEqual([0])

  vi.advanceTimersByTime(39_999)
  expect(await waits(limits, 1, 'une session')).toEqual([1])
  vi.advanceTimersByTime(1)
  expect(await waits(limits, 1, 'une session')).toEqual([0])
})

test.each([[1, '1\u00a0seconde'], [60, '60\u00a0secondes'], [90, '90\u00a0secondes'], [91, '2\u00a0minutes'], [600, '10\u00a0minutes']])('%i secondes se disent « %s »', (seconds, words) => {
  expect(tooFastSentence(seconds)).toContain(`Réessayez dans ${words}.`)
})

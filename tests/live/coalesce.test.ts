import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { coalesce } from '~/live/coalesce'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** Calls each ms for `ms`, work taking `workMs`; gives the instants at which it started. */
async function startsOf(workMs: number, ms: number): Promise<number[]> {
  const starts: number[] = []
  const call = coalesce(250, () => {
    starts.push(performance.now())
    return new Promise((done) => void setTimeout(done, workMs))
  })
  for (let passed = 0; passed < ms; passed++) {
    call('tally:2026')
    await vi.advanceTimersByTimeAsync(1)
  }
  return starts
}

const gapsOf = (starts: number[]) => starts.slice(1).map((start, index) => start - (starts[index] ?? 0))

test('une rafale ne fait travailler que quatre fois par seconde', async () => {
  expect(new Set(gapsOf(await startsOf(10, 2_000)))).toEqual(new Set([250]))
})

test('dire à beaucoup d’écrans ne prend jamais plus de la moitié du temps', async () => {
  expect(new Set(gapsOf(await startsOf(400, 4_000)))).toEqual(new Set([800]))
})

test('le dernier appel d’une rafale a toujours sa réponse', async () => {
  const seen: number[] = []
  let state = 0
  const call = coalesce(250, async () => void seen.push(state))
  for (state = 1; state <= 5; state++) call('tally:2026')
  state = 5
  await vi.advanceTimersByTimeAsync(1_000)
  expect(seen).toEqual([1, 5])
})

test('un échec est dit, et le changement suivant réessaie', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  let calls = 0
  const call = coalesce(250, async () => {
    calls += 1
    if (calls === 1) throw new Error('the database is away')
  })
  call('tally:2026')
  await vi.advanceTimersByTimeAsync(250)
  call('tally:2026')
  await vi.advanceTimersByTimeAsync(250)
  expect(calls).toBe(2)
  expect(said).toHaveBeenCalledOnce()
  said.mockRestore()
})

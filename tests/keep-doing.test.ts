import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepDoing } from '~/keep-doing.server'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** Keeps doing work of `workMs`, each second; gives when each round began and ended. */
function keepWorking(workMs: number) {
  const began: number[] = []
  const ended: number[] = []
  const start = performance.now()
  const kept = keepDoing(async () => {
    began.push(performance.now() - start)
    await new Promise((done) => void setTimeout(done, workMs))
    ended.push(performance.now() - start)
  }, 1_000)
  return { began, ended, ...kept }
}

describe('Ce que le site fait sans cesse', () => {
  test('commence tout de suite, et recommence une fois fini, jamais deux à la fois', async () => {
    const { began, ended } = keepWorking(1_500)
    await vi.advanceTimersByTimeAsync(7_000)
    expect(began).toEqual([0, 2_500, 5_000])
    expect(ended).toEqual([1_500, 4_000, 6_500])
  })

  test('ne recommence plus une fois arrêté au repos', async () => {
    const { began, stop } = keepWorking(10)
    await vi.advanceTimersByTimeAsync(500)
    await stop()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(began).toEqual([0])
  })

  test('finit ce qui est commencé avant d’être arrêté, et ne recommence plus', async () => {
    const { began, ended, stop } = keepWorking(1_500)
    await vi.advanceTimersByTimeAsync(3_000)
    const stopped = stop().then(() => [...ended])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await stopped).toEqual([1_500, 4_000])
    expect(began).toEqual([0, 2_500])
  })
})

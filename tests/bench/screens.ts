import { setTimeout as pause } from 'node:timers/promises'
import { letGo, startChild, told } from './child'
import type { Ask, Told } from './crowd'

/** The machine's own steady clock, the same for every process, in milliseconds. */
export const now = () => Number(process.hrtime.bigint()) / 1e6

/** Opens screens of an edition in a process of their own, apart from the site and from whoever measures it. */
export async function openScreens(address: string, edition: string, number: number) {
  const child = startChild('crowd', [address, edition])
  async function answerTo(question: Ask): Promise<Told> {
    child.send(question)
    const waited = new AbortController()
    const late = pause(60_000, null, { signal: waited.signal }).then(() => {
      throw new Error(`some screen never had ${JSON.stringify(question)}`)
    })
    late.catch(() => {})
    return Promise.race([told<Told>(child), late]).finally(() => waited.abort())
  }
  await answerTo({ join: number })
  return {
    /** When the slowest screen had this state or a later one, on the steady clock. */
    async reach(seq: number): Promise<number> {
      const answer = await answerTo({ seq })
      if (!('slowestAt' in answer)) throw new Error('the crowd answered something else')
      return answer.slowestAt
    },
    leave: () => letGo(child),
  }
}

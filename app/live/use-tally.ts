import { useEffect, useRef, useState } from 'react'
import type { Socket } from 'socket.io-client'

type Count = { proposal: number; territories: number; people: number }
type Tally = { edition: string; seq: number; sealed: boolean; hidden: boolean; counts?: Count[] }
type Message = Tally & { whole?: true }

/**
 * The counts of an edition, moving by themselves from those the page was served with. Counts are absolute and `seq`
 * only rises: an older message is ignored, a reconnection or a tab that comes back reads again.
 */
export function useTally(served: Tally): Tally {
  const [heard, setHeard] = useState<Tally | null>(null)
  const tally = heard && heard.edition === served.edition && heard.seq > served.seq ? heard : served
  const latest = useRef(tally)
  latest.current = tally

  useEffect(() => {
    let socket: Socket | undefined
    let left = false
    const watch = () => socket?.emit('watch', { edition: served.edition, have: latest.current.seq })
    const whenVisible = () => document.visibilityState === 'visible' && watch()
    void import('socket.io-client').then(({ io }) => {
      if (left) return
      socket = io({ transports: ['websocket', 'polling'], tryAllTransports: true })
      socket.on('connect', watch)
      socket.on('tally', (message: Message) => {
        if (!isNewer(message, latest.current)) return
        latest.current = message.whole ? message : { ...message, counts: merge(latest.current.counts, message.counts) }
        setHeard(latest.current)
      })
    })
    document.addEventListener('visibilitychange', whenVisible)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', whenVisible)
      socket?.close()
    }
  }, [served.edition])
  return tally
}

/** A whole snapshot of the same `seq` may complete what deltas told so far. */
const isNewer = (message: Message, known: Tally) =>
  message.edition === known.edition && (message.seq > known.seq || (message.whole === true && message.seq === known.seq))

function merge(before: Count[] | undefined, changed: Count[] | undefined): Count[] | undefined {
  if (!changed) return undefined
  const counts = new Map((before ?? []).map((count) => [count.proposal, count]))
  for (const count of changed) counts.set(count.proposal, count)
  return [...counts.values()]
}

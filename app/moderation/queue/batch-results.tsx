import { count } from '~/ui/french'
import { Notice } from '~/ui/notice'
import type { QueueFilters } from './queue.server'
import { fileAddress } from './queue-address'

/** What came of one of the ticked contributions: done, or why not. */
export type BatchResult = { id: number; title: string; done: string; refused?: undefined } | { id: number; title: string; refused: string; done?: undefined }

/** What came of each ticked contribution: what could not be done is told first, each with its reason. */
export function BatchResults({ results, slug, filters }: { results: BatchResult[]; slug: string; filters: QueueFilters }) {
  if (results.length === 0) return null
  const refused = results.filter((one) => one.refused !== undefined)
  const done = results.length - refused.length
  return (
    <Notice kind={refused.length > 0 ? 'warning' : 'success'} title={`${count(done, 'faite', 'faites')}, ${count(refused.length, 'refusée', 'refusées')}`}>
      <ul>
        {[...refused, ...results.filter((one) => one.done !== undefined)].map(({ id, title, done, refused }) => (
          <li key={id}><a href={fileAddress(slug, id, filters)}>{title}</a>&nbsp;: {done ?? refused}</li>
        ))}
      </ul>
    </Notice>
  )
}

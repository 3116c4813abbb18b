import type { Reader } from '~db/client.server'
import { whyPhaseClosed } from '~/editions/calendar'
import { listEditions } from '~/editions/edition.server'
import type { Nearby } from './nearby.server'

/** Has the words of open consultations read while nobody types yet: the first to type would find nothing. */
export async function warmNearby({ db, nearby }: { db: Reader; nearby: Nearby }): Promise<void> {
  for (const { id, calendar, at } of await listEditions(db)) {
    if (whyPhaseClosed(calendar, 'consultation', at) === null) await nearby(id, 'need', { title: '', text: '' }, 1)
  }
}

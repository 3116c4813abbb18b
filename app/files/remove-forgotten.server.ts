import { sql } from 'drizzle-orm'
import type { Keeping } from './files.server'

/**
 * Removes from the store the bytes that no row keeps any more, one at a time. The line is held meanwhile: a row that would
 * keep them at this instant waits, and finds that it came too late; a store that fails leaves the line for the next round.
 */
export async function removeForgotten({ perform, files: { store } }: Pick<Keeping, 'perform' | 'files'>): Promise<void> {
  let more = true
  while (more) {
    more = await perform(async ({ tx }) => {
      const [due] = await tx.execute<{ id: string }>(sql`
        delete from file_to_remove where id = (select id from file_to_remove where after <= now() order by after limit 1 for update skip locked) returning id`)
      if (due) await store.remove(due.id)
      return due !== undefined
    })
  }
}

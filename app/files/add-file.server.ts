import { eq, sql } from 'drizzle-orm'
import { file as files, fileToRemove } from '~db/schema/files'
import { holdKey, type Work } from '~/work.server'
import { type FileRefusal, type KeptFile, LARGEST_OF_PERSON, MOST_FILES } from './file'

type Joined = { contributionId: number; personId: string; at: Date; file: KeptFile }

/**
 * Joins a kept file to a contribution, which its caller holds: two sent at once then take two places, and the sixth finds
 * none. The person is held for what they may join altogether, on every form. Gives null, or why not.
 */
export async function addFile({ tx }: Work, { contributionId, personId, at, file }: Joined): Promise<FileRefusal | null> {
  await holdKey(tx, `files ${personId}`)
  const [room] = await tx.execute<{ slot: number | null; together: number }>(sql`
    select (select min(slot) from generate_series(1, ${MOST_FILES}::int) as slot
        where slot not in (select taken.slot from file as taken where contribution_id = ${contributionId})) as slot,
      (select coalesce(sum(size), 0)::int from file where added_by = ${personId}) as together`)
  if (!room?.slot) return 'too-many'
  if (room.together + file.size > LARGEST_OF_PERSON) return 'too-much-for-person'
  // Its time came while the store was slow: the bytes are going, or gone.
  const expected = await tx.delete(fileToRemove).where(eq(fileToRemove.id, file.id)).returning({ id: fileToRemove.id })
  if (expected.length === 0) return 'store-away'
  const { isUnchecked, ...row } = file
  await tx.insert(files).values({ ...row, contributionId, slot: room.slot, addedBy: personId, addedAt: at, uncheckedSince: isUnchecked ? at : null })
  return null
}

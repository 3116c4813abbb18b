import { z } from 'zod'
import { BOUNDARIES, PHASE_KINDS } from '~db/schema/editions'
import { movedSentence } from '~/editions/move-words'
import type { JournalLine } from '~/journal/list-journal.server'
import { count } from '~/ui/french'

const movedShape = z.object({ kind: z.enum(PHASE_KINDS), boundary: z.enum(BOUNDARIES), from: z.coerce.date(), to: z.coerce.date() })
const regroupedShape = z.object({ contributions: z.array(z.unknown()) })

/** What an act did, in one sentence, when its details say more than its object; null otherwise, or when they are of another time. */
export function detailWords({ act, details }: Pick<JournalLine, 'act' | 'details'>): string | null {
  if (act === 'regroup') {
    const { data } = regroupedShape.safeParse(details)
    return data ? `${count(data.contributions.length, 'contribution', 'contributions')}.` : null
  }
  if (act === 'move-boundary' || act === 'ask-move') {
    const { data } = movedShape.safeParse(details)
    return data ? movedSentence(data) : null
  }
  return null
}

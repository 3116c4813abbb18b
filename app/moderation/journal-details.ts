import { z } from 'zod'
import { BOUNDARIES, PHASE_KINDS } from '~db/schema/editions'
import { ROLES } from '~db/schema/identity'
import { movedSentence } from '~/editions/move-words'
import { ROLE_LABELS } from '~/identity/words'
import type { JournalLine } from '~/journal/list-journal.server'
import { count } from '~/ui/french'

const movedShape = z.object({ kind: z.enum(PHASE_KINDS), boundary: z.enum(BOUNDARIES), from: z.coerce.date(), to: z.coerce.date() })
const roleShape = z.object({ role: z.enum(ROLES) })
const provenShape = z.object({ checked: z.literal(true), proposed: z.string() })
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
  if (act === 'role-grant' || act === 'role-revoke') {
    const { data } = roleShape.safeParse(details)
    return data ? `Rôle\u00a0: ${ROLE_LABELS[data.role]}.` : null
  }
  if (act === 'attachment-prove') {
    const { data } = provenShape.safeParse(details)
    return data ? `A coché «\u00a0J’ai vérifié par moi-même\u00a0», après ce motif d’une autre personne\u00a0: «\u00a0${data.proposed}\u00a0»` : null
  }
  return null
}

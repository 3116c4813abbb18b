import { data } from '@remix-run/node'
import type { FieldError } from '~/http/read-form.server'

/** What a page where a code is typed shows of a refusal: errors of the field, or why no code can be typed any more. */
type CodeAnswer = { errors: readonly FieldError[]; closed: string | null }

/**
 * What the page of a code answers when it is refused: with tries left, typed again (422); without, the door is closed
 * and the sentence says why (409).
 * @param sentence the refusal in French
 */
export function refuseCode(refusal: { refused: string; triesLeft?: number }, sentence: string) {
  return refusal.triesLeft ? mendCode([{ field: 'code', message: sentence }]) : data<CodeAnswer>({ errors: [], closed: sentence }, { status: 409 })
}

/** What the page of a code answers to what cannot be one. */
export const mendCode = (errors: readonly FieldError[]) => data<CodeAnswer>({ errors, closed: null }, { status: 422 })

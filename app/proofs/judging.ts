import { agreed, count } from '~/ui/french'
import type { AttachmentToJudge } from './list-attachments.server'
import type { EndedFound } from './list-ended.server'
import type { Signals } from './signals.server'

/** What the page of attachments shows to a moderator. */
export type JudgingPage = { words: string; attachments: AttachmentToJudge[]; /** Those found that the team has ended. */ ended: EndedFound[]; waiting: { declared: number; proposed: number }; meId: string; signals: Signals }

export type JudgingAct = 'proposer' | 'confirmer' | 'ecarter' | 'retirer'

/** Where an act upon an attachment is sent; `search` is that of the list it came from. */
export const judgingAddress = (id: number, act: JudgingAct, search: string): string => `/moderation/rattachements/${id}/${act}${search}`

/** What was just refused, of which attachment, with the reason as it was typed. */
export type JudgingOutcome = { act: JudgingAct; attachmentId: number; reason: string; sentence: string }

/** “3 rattachements attendent une preuve, dont 1 une seconde personne”. */
export function waitingWords({ declared, proposed }: JudgingPage['waiting']): string {
  const words = count(declared, 'rattachement attend une preuve', 'rattachements attendent une preuve')
  if (proposed === 0) return words
  return proposed === declared ? `${words}, déjà ${agreed(proposed, 'proposée', 'proposées')}\u00a0: une seconde personne doit confirmer` : `${words}, dont ${proposed} déjà ${agreed(proposed, 'proposée', 'proposées')} et à confirmer`
}

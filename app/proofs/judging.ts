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

/** Why whoever reads cannot confirm what is proposed; null when they can. */
export function whyNotTheirs({ byId, inOffice }: NonNullable<AttachmentToJudge['proposal']>, meId: string): string | null {
  if (byId === meId) return 'Vous l’avez proposée\u00a0: une autre personne de la modération doit la confirmer.'
  return inOffice ? null : 'Qui l’a proposée n’a plus le rôle de modération\u00a0: écartez-la, puis proposez vous-même.'
}

/**
 * Whether the card of an attachment, as it is now, has the form of an act, where its refusal is told. When somebody else has
 * decided meanwhile it often has it no more: told nowhere, the act would seem done.
 */
export function hasItsForm(act: JudgingAct, { personId, level, proposal }: AttachmentToJudge, meId: string): boolean {
  if (act === 'retirer') return true
  if (level === 'proven' || personId === meId || act === 'ecarter') return false
  return act === 'proposer' ? proposal === null : proposal !== null && whyNotTheirs(proposal, meId) === null
}

/** “3 rattachements attendent une preuve, dont 1 une seconde personne”. */
export function waitingWords({ declared, proposed }: JudgingPage['waiting']): string {
  const words = count(declared, 'rattachement attend une preuve', 'rattachements attendent une preuve')
  if (proposed === 0) return words
  return proposed === declared ? `${words}, déjà ${agreed(proposed, 'proposée', 'proposées')}\u00a0: une seconde personne doit confirmer` : `${words}, dont ${proposed} déjà ${agreed(proposed, 'proposée', 'proposées')} et à confirmer`
}

import type { AttachmentToJudge } from './list-attachments.server'
import type { Signals } from './signals.server'

/** What the page of attachments shows to a moderator. */
export type JudgingPage = { words: string; attachments: AttachmentToJudge[]; waiting: { declared: number; proposed: number }; meId: string; signals: Signals }

export type JudgingAct = 'proposer' | 'confirmer' | 'ecarter' | 'retirer'

/** What was just refused, of which attachment, with the reason as it was typed. */
export type JudgingOutcome = { act: JudgingAct; attachmentId: number; reason: string; sentence: string }

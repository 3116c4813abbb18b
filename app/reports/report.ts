import type { REPORT_DECISIONS, REPORT_REASONS } from '~db/schema/reports'

export type ReportReason = (typeof REPORT_REASONS)[number]
export type ReportDecision = (typeof REPORT_DECISIONS)[number]

/** What can be reported: a contribution, or a comment under it. */
export type Reportable = { contributionId: number; /** Null when it is the contribution itself. */ commentId: number | null }

/** Why something is not reported. */
export type ReportRefusal = { refused: 'own-words' }

/** Why what is reported is not settled. */
export type SettleRefusal = { refused: 'not-a-moderator' } | { refused: 'nothing-to-settle' }

/** What the journal calls it, and the address it has under its edition's. */
export const objectOfReport = ({ contributionId, commentId }: Reportable): string => (commentId === null ? `contribution:${contributionId}` : `comment:${commentId}`)
export const reportableAddress = ({ contributionId, commentId }: Reportable): string => (commentId === null ? `/contributions/${contributionId}` : `/commentaires/${commentId}`)

/** The place in the journal of one of its lines, for whoever may read it. */
export const journalLineAddress = (line: number): string => `/moderation/journal?ligne=${line}#ligne-${line}`

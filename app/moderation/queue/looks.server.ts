import { type LookReason, REASON_LABELS } from '~/contributions/look-words'
import { publishModerated, refuseModerated } from '~/contributions/moderated.server'
import { holdReports } from '~/reports/hold-reports.server'
import { settleReport } from '~/reports/settle-report.server'
import type { Work } from '~/work.server'
import type { LookRefusal } from './look'
import { changeLetter, publishedLetter, refusedLetter } from './letters'
import { type Looked, type OneFile, takeLook } from './take-look.server'

/** Publishes what waited for a look, and tells its author. @throws 404 */
export const publishWaiting = (work: Work, file: OneFile): Promise<Looked | LookRefusal> =>
  takeLook(work, file, { act: 'publish', change: ({ row, edition }) => publishModerated(work.tx, row, edition.at), letter: publishedLetter })

/** Asks its author for a change; it comes back to the queue once they made one. What is public stays so meanwhile. @throws 404 */
export const askChange = (work: Work, { words, ...file }: OneFile & { words: string }): Promise<Looked | LookRefusal> =>
  takeLook(work, file, { act: 'ask-change', words, letter: (about) => changeLetter(about, words) })

/**
 * Refuses it, for a reason of the list and in words that its author, and everyone if it was public, will read; who
 * had reported it is told. @throws 404
 */
export const refuseFile = (work: Work, { reason, words, ...file }: OneFile & { reason: LookReason; words: string }): Promise<Looked | LookRefusal> =>
  holdReports(work.tx, reportable(file)).then(() => takeLook(work, file, {
    act: 'refuse', reason, words,
    change: async ({ row, edition }) => {
      await refuseModerated(work.tx, row, edition.at, REASON_LABELS[reason])
      await settleReport(work, { ...reportable(file), slug: file.slug, moderator: file.moderator, decision: 'acted', reason: words })
    },
    letter: (about) => refusedLetter(about, reason, words),
  }))

const reportable = ({ id }: OneFile) => ({ contributionId: id, commentId: null })

/** Says that a published one was looked at: it leaves the queue until its author changes it. @throws 404 */
export const passFile = (work: Work, file: OneFile): Promise<Looked | LookRefusal> => takeLook(work, file, { act: 'pass' })

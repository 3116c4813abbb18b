import { type LookReason, REASON_LABELS } from '~/contributions/look-words'
import type { LookAct } from '~/moderation/queue/look'
import type { Draft } from './draft.server'
import { addJournal } from './journal.server'

type Contribution = Draft['rows']['contribution'][number]

/** Has moderators have looked at what is public in a demonstration that publishes at once, but for the `left` last ones. */
export function composePasses(draft: Draft, moderators: string[], left: number, now: Date): void {
  const judged = new Set(draft.rows.verdict.map(({ contributionId }) => contributionId))
  const free = draft.rows.contribution.filter(({ id }) => !judged.has(Number(id)))
  for (const one of free.slice(0, -left)) addLook(draft, one, { act: 'pass', lookedBy: draft.random.pick(moderators), lookedAt: soonAfter(draft, one, now) })
}

/**
 * Has everything of a demonstration that looks first have waited for its look: most were published, one of those was then
 * refused, one went back to its author, the last ones wait. One of these tells the telephone of someone who is not public.
 */
export function composeLooks(draft: Draft, moderators: string[], now: Date): void {
  const all = draft.rows.contribution
  const waiting = all.slice(-WAITING)
  for (const one of all) {
    const submittedAt = one.publishedAt ?? now
    Object.assign(one, { submittedAt, publishedAt: null })
    if (one === waiting[1]) reword(draft, one, `${one.text} ${PRIVATE}`)
    if (waiting.includes(one)) continue
    const act = one === all.at(-WAITING - 1) ? 'ask-change' : 'publish'
    const [lookedBy, lookedAt] = [draft.random.pick(moderators), soonAfter(draft, one, now)]
    addLook(draft, one, { act, lookedBy, lookedAt, words: act === 'ask-change' ? ASKED : '' })
    if (act === 'publish') publish(draft, one, lookedAt)
    if (one === all[1]) refuse(draft, one, lookedBy, new Date(Math.min(lookedAt.getTime() + 5 * HOUR, now.getTime())))
  }
}

const WAITING = 6
const HOUR = 3_600_000
const ASKED = 'Dites en une phrase ce qui se passe aujourd’hui quand la salle est demandée deux fois\u00a0: on ne comprend pas ce qui manque.'
const PRIVATE = 'Pour en parler, appelez Mme Solange Fauchère au 06 39 98 41 07, elle connaît bien le dossier.'

function reword({ rows }: Draft, one: Contribution, text: string) {
  Object.assign(one, { text })
  for (const version of rows.contributionVersion) if (version.contributionId === one.id) version.text = text
}

function publish({ rows }: Draft, one: Contribution, at: Date) {
  Object.assign(one, { publishedAt: at, moderatedAt: at })
  rows.contributionVersion.push({ contributionId: Number(one.id), number: 2, title: one.title ?? '', text: one.text ?? '', savedBy: one.authorId, savedAt: at })
}

function refuse(draft: Draft, one: Contribution, lookedBy: string, at: Date) {
  Object.assign(one, { refusedAt: at, withdrawnAt: at, withdrawnReason: REASON_LABELS.repeated, moderatedAt: at })
  addLook(draft, one, { act: 'refuse', reason: 'repeated', words: 'Cette collectivité a déjà déposé ce besoin, mot pour mot. L’autre contribution reste publiée.', lookedBy, lookedAt: at })
}

type Said = { act: LookAct; lookedBy: string; lookedAt: Date; reason?: LookReason; words?: string }

function addLook(draft: Draft, { id, title }: Contribution, { act, lookedBy, lookedAt, reason, words = '' }: Said) {
  const contributionId = Number(id)
  const { rows, editionId } = draft
  rows.look.push({ contributionId, editionId, number: rows.look.filter((one) => one.contributionId === contributionId).length + 1, act, lookedBy, lookedAt, words, ...(reason && { reason }) })
  if (act !== 'pass') addJournal(draft, lookedAt, lookedBy, `look-${act}`, `contribution:${contributionId}`, { reason: reason ? `${reason}\u00a0: ${words}` : words || null, details: { title } })
}

const soonAfter = ({ random }: Draft, { publishedAt, submittedAt, savedAt }: Contribution, now: Date): Date =>
  new Date(Math.min((submittedAt ?? publishedAt ?? savedAt ?? now).getTime() + random.between(20, 600) * 60_000, now.getTime()))

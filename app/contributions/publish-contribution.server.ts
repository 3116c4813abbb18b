import { eq } from 'drizzle-orm'
import { contribution, contributionVersion } from '~db/schema/contributions'
import type { Edition } from '~/editions/edition.server'
import { looksBefore } from '~/editions/rules'
import { whyForAnother } from '~/identity/acts-for-another'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import { writeToActor } from '~/identity/write-to-actor.server'
import { letterBody } from '~/mail/letter-body'
import { quoted } from '~/ui/french'
import type { Work } from '~/work.server'
import type { PublicationRefusal } from './contribution'
import { whatIsMissing } from './forms'
import { holdOwn, type Own } from './hold-own.server'
import { whyCannotDeposit } from './policy'
import { contributionsTopic } from './topic'
import { WAITING_WORDS, whatNext } from './what-next'
import { detailsOf, wordingOf } from './wording'
import { KIND_WORDS } from './words'

/**
 * Makes a person's draft public, or has it wait for a moderator's look if the edition says so, in the name of the territory they speak for at this instant: territory, profile and
 * function are copied here, so that moving on changes nothing of what was said. Sent twice, it is so once.
 * @param shownFor the territory its summary showed; nothing is published for another
 * @throws 404
 */
export async function publishContribution(
  work: Work,
  { slug, id, viewer, shownFor }: { slug: string; id: number; viewer: Pick<Viewer, 'personId'>; shownFor?: string | undefined },
): Promise<{ id: number } | PublicationRefusal> {
  const { edition, own } = await holdOwn(work, slug, id, viewer)
  if (own.publishedAt ?? own.submittedAt) return { id }
  const actor = await findActor(work.tx, viewer.personId)
  const refusal = whyCannotDeposit(actor, own.kind, edition) ?? whyForAnother(actor.attachment, shownFor)
  if (refusal) return refusal
  const errors = whatIsMissing(own.kind, { ...own, theme: own.themeId })
  if (errors.length > 0) return { refused: 'incomplete', errors }

  const waits = looksBefore(edition.rules)
  await work.tx.update(contribution).set({ ...publicNameOf(actor), ...(waits ? { submittedAt: edition.at } : { publishedAt: edition.at }), savedAt: edition.at }).where(eq(contribution.id, id))
  await work.tx.insert(contributionVersion).values({
    contributionId: id, number: 1, title: own.title, text: own.text, details: detailsOf(wordingOf(own)), savedBy: actor.personId, savedAt: edition.at,
  })
  if (actor.email) await writeToActor(work.tx, { recipient: actor.email, ...receiptOf(edition, own, waits, `${work.publicUrl}/consultations/${slug}/contributions/${id}`) })
  work.touch(contributionsTopic(slug))
  return { id }
}

/** What is public of the author. A partner who speaks for a territory is shown with it, not with an organisation. */
const publicNameOf = ({ profile, function: role, attachment, organisation }: Viewer) => ({
  authorProfile: profile,
  authorFunction: role,
  territoryId: attachment?.territoryId ?? null,
  organisation: attachment ? '' : (organisation?.trim().slice(0, 200) ?? ''),
})

function receiptOf(edition: Edition, { kind, title }: Own, waits: boolean, address: string) {
  const { mine, published, filed } = KIND_WORDS[kind]
  const steps = whatNext(edition.calendar, waits).map(({ when, what }) => `- ${when}\u00a0: ${what}`)
  return {
    subject: `${waits ? 'C’est déposé' : 'C’est publié'}\u00a0: ${title.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')}`,
    body: letterBody([`${capital(mine)} ${quoted(title)} est ${waits ? filed : published} dans ${quoted(edition.name)}.${waits ? ` ${WAITING_WORDS}` : ''}`, address, 'La suite\u00a0:', steps.join('\n')]),
  }
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

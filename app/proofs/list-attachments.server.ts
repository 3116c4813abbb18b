import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { mailDomainNote } from '~/identity/mail-domain.server'
import type { Attachment, Profile } from '~/identity/viewer'
import { PLACED_NAME } from '~/territories/place.server'

/** A live attachment, with what helps a moderator to judge it. The official address itself is not shown: its domain is enough. */
export type AttachmentToJudge = {
  id: number
  personId: string
  displayName: string
  email: string | null
  /** What its domain must not impress anyone with; null when there is nothing to say. */
  emailNote: string | null
  profile: Profile
  function: string
  territory: string
  kind: Attachment['kind']
  siren: string | null
  level: Attachment['level']
  declaredAt: Date
  /** The domain of the territory's official address; null when none is known. */
  officialDomain: string | null
  /** How many others are proven for the same territory, and whether one has an address of the same domain. */
  colleagues: number
  sharesDomain: boolean
  /** When they last asked for a code, not yet typed. */
  codeAskedAt: Date | null
  proposal: { reason: string; by: string; byId: string; inOffice: boolean } | null
}

type Row = Omit<AttachmentToJudge, 'emailNote' | 'declaredAt' | 'codeAskedAt'> & { declaredAt: string; codeAskedAt: string | null }

/** At most as many as one reads: more is a search to make more precise. */
const MOST = 30

/**
 * The attachments that wait for a proof, those proposed first, then the longest declared; or, when words are searched,
 * every live attachment whose person's name, address or territory holds them, proven ones too.
 */
export async function listAttachments(db: Reader, words: string): Promise<AttachmentToJudge[]> {
  const searched = [...words.trim()].length >= 3
  const held = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  const wanted = searched ? sql`(display_name ilike ${held} or person.email ilike ${held} or name ilike ${held})` : sql`level = 'declared'`
  const rows = await db.execute<Row>(sql`
    select * from (select attachment.id, person.id as "personId", display_name as "displayName", person.email, profile, function, ${PLACED_NAME} as territory, kind, siren,
      level, declared_at as "declaredAt", split_part(territory_mailbox.email, '@', 2) as "officialDomain",
      (select count(*) from attachment other where ${COLLEAGUE}) as colleagues,
      exists (select from attachment other join person colleague on colleague.id = other.person_id
        where ${COLLEAGUE} and split_part(colleague.email, '@', 2) = split_part(person.email, '@', 2)) as "sharesDomain",
      (select max(asked_at) from mailbox_code where attachment_id = attachment.id and used_at is null) as "codeAskedAt",
      (select jsonb_build_object('reason', proof_proposal.reason, 'by', proposer.display_name, 'byId', proposer.id, 'inOffice',
          exists (select from role_grant where person_id = proposer.id and role = 'moderator' and revoked_at is null))
        from proof_proposal join person proposer on proposer.id = proposed_by
        where attachment_id = attachment.id and confirmed_at is null and dropped_at is null) as proposal
    from attachment join person on person.id = person_id join territory on territory.id = territory_id
      left join territory_mailbox on territory_mailbox.territory_id = territory.id
    where revoked_at is null and ${wanted}) as waiting
    order by proposal is null, level, "declaredAt", id limit ${MOST}`)
  return rows.map((row) => ({ ...row, emailNote: row.email && mailDomainNote(row.email), declaredAt: new Date(row.declaredAt), codeAskedAt: row.codeAskedAt ? new Date(row.codeAskedAt) : null }))
}

const COLLEAGUE = sql`other.territory_id = attachment.territory_id and other.person_id <> attachment.person_id and other.level = 'proven' and other.revoked_at is null`

/** How many attachments wait for a proof, and how many of them for a second moderator. */
export async function countWaiting(db: Reader): Promise<{ declared: number; proposed: number }> {
  const [counts] = await db.execute<{ declared: number; proposed: number }>(sql`
    select count(*) as declared, count(*) filter (where exists (
      select from proof_proposal where attachment_id = attachment.id and confirmed_at is null and dropped_at is null)) as proposed
    from attachment where level = 'declared' and revoked_at is null`)
  return counts ?? { declared: 0, proposed: 0 }
}

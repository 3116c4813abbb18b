import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { LinkedIdentity, WaysIn } from './ways-in'

type Row = Pick<WaysIn, 'addressProven' | 'addressTold'> & { identities: (Omit<LinkedIdentity, 'linkedAt' | 'usedAt'> & { linkedAt: string; usedAt: string | null })[] }

/** How a person may come in again: the accounts of ProConnect linked to theirs, the first linked first, and whether their address is proven. */
export async function listWaysIn(db: Reader, personId: string): Promise<WaysIn> {
  const [row] = await db.execute<Row>(sql`
    select exists (select from session where person_id = ${personId} and door in ('code', 'link'))
        or exists (select from sign_in_code join person using (email) where person.id = ${personId} and used_at is not null) as "addressProven",
      coalesce((select address_told from person where id = ${personId}), false) as "addressTold",
      coalesce((select jsonb_agg(jsonb_build_object('ref', ${IDENTITY_REF}, 'provider', provider, 'linkedAt', linked_at, 'usedAt',
          (select max(created_at) from proconnect_session join session on session.id = session_id
            where (proconnect_session.provider, proconnect_session.sub) = (proconnect_identity.provider, proconnect_identity.sub))) order by linked_at, sub)
        from proconnect_identity where person_id = ${personId}), '[]') as identities`)
  if (!row) throw new Error('a question without a table has one answer')
  const identities = row.identities.map((one) => ({ ...one, linkedAt: new Date(one.linkedAt), usedAt: one.usedAt ? new Date(one.usedAt) : null }))
  return { ...row, identities }
}

/** In SQL, the short name of a `proconnect_identity`. */
export const IDENTITY_REF = sql`left(encode(sha256(convert_to(proconnect_identity.provider || chr(10) || proconnect_identity.sub, 'UTF8')), 'hex'), 16)`

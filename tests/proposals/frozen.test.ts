import { type SQL, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Tx } from '~db/client.server'
import { contestVerdict } from '~/proposals/contests/contest-verdict.server'
import { mergeProposals } from '~/proposals/merge-proposals.server'
import { regroup } from '~/proposals/regroup.server'
import { rejectContribution } from '~/proposals/reject-contribution.server'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { keys } from '../support/ledger'
import { aContributionOf } from '../support/proposals'

const reason = 'Cela relève d’un autre financement, ouvert toute l’année.'

/** What the database answers to the site's own role: the name of what refuses, or that it was done. */
async function tried(tx: Tx, statement: SQL): Promise<string> {
  try {
    await tx.transaction((inner) => inner.execute(statement))
    return 'done'
  } catch (thrown) {
    const { cause } = thrown as { cause: { constraint_name?: string; code: string } }
    return cause.constraint_name ?? cause.code
  }
}

test('Du bulletin gelé, le site ne change plus rien, même par du SQL\u00a0: ni verdict, ni lien, ni histoire, ni contestation, ni proposition', () =>
  inRolledBackWork(async (work) => {
    const { tx } = work
    const edition = await anEdition(tx, { phase: 'consultation' })
    const by = { slug: edition.slug, moderator: await bring(tx, 'moderatorOnDuty') }
    const author = await bring(tx, 'mayorOfSaintFlour')
    const [kept, rejected, late] = [await aContributionOf(tx, edition), await aContributionOf(tx, edition, { author }), await aContributionOf(tx, edition)]
    const [merged, into] = [await aProposal(tx, edition, 'Une idée'), await aProposal(tx, edition, 'Une autre')]
    await regroup(work, { ...by, contributionIds: [kept], proposalId: merged })
    await mergeProposals(work, { ...by, proposalId: merged, intoId: into })
    await rejectContribution(work, { ...by, contributionId: rejected, reason })
    await contestVerdict(work, { slug: edition.slug, contributionId: rejected, text: reason, author })
    await placeCalendar(tx, edition.id, 'vote', 'just-opened')
    await freezeBallot(work, edition.slug, keys)

    const REGROUPING = 'a_frozen_ballot_keeps_its_regrouping'
    const TEXTS = 'a_frozen_ballot_keeps_its_texts'
    const DENIED = '42501'
    const act = sql`(select max(id) from regrouping_act where edition_id = ${edition.id})`
    const attempts: [SQL, string][] = [
      [sql`update verdict set reason = ${`${reason} Bis.`} where contribution_id = ${rejected}`, REGROUPING],
      [sql`delete from verdict where contribution_id = ${rejected}`, REGROUPING],
      [sql`insert into verdict (contribution_id, edition_id, kind, reason) values (${late}, ${edition.id}, 'rejected', ${reason})`, REGROUPING],
      [sql`delete from regrouping where contribution_id = ${kept}`, REGROUPING],
      [sql`update regrouping set proposal_id = (select max(id) from proposal) where contribution_id = ${kept}`, REGROUPING],
      [sql`insert into regrouping (contribution_id, proposal_id, edition_id) values (${late}, ${into}, ${edition.id})`, REGROUPING],
      [sql`insert into regrouping_act (edition_id, kind) values (${edition.id}, 'edit')`, REGROUPING],
      [sql`insert into regrouping_change (act_id, what, subject_id) values (${act}, 'proposal', ${into})`, REGROUPING],
      [sql`update regrouping_act set reason = 'autre' where edition_id = ${edition.id}`, DENIED],
      [sql`delete from regrouping_change where subject_id = ${kept}`, DENIED],
      [sql`update contest set text = ${`${reason} Bis.`} where contribution_id = ${rejected}`, REGROUPING],
      [sql`insert into contest (contribution_id, edition_id, text) values (${kept}, ${edition.id}, ${reason})`, REGROUPING],
      [sql`delete from contest where contribution_id = ${rejected}`, DENIED],
      [sql`update proposal set title = 'Un autre titre' where id = ${into}`, TEXTS],
      [sql`delete from proposal where id = ${into}`, DENIED],
      [sql`select end_proposal(${into}, null, now())`, TEXTS],
      [sql`select resume_proposal(${merged})`, TEXTS],
      [sql`update former_proposal set merged_into = null where id = ${merged}`, DENIED],
      [sql`update edition set ballot_frozen_at = null, ballot_hash = null where id = ${edition.id}`, 'a_freeze_and_a_seal_stay'],
      [sql`update edition set rules = rules || '{}' , slug = slug || 'x' where id = ${edition.id}`, 'a_freeze_and_a_seal_stay'],
    ]
    for (const [statement, refusal] of attempts) expect(await tried(tx, statement)).toBe(refusal)
  }))

test('La base refuse d’elle-même un verdict sur un brouillon, et de finir une proposition derrière laquelle il y a quelque chose', () =>
  inRolledBackWork(async ({ tx, ...work }) => {
    const edition = await anEdition(tx, { phase: 'consultation' })
    const by = { slug: edition.slug, moderator: await bring(tx, 'moderatorOnDuty') }
    const draft = await aContributionOf(tx, edition, { state: 'draft' })
    expect(await tried(tx, sql`insert into verdict (contribution_id, edition_id, kind, reason) values (${draft}, ${edition.id}, 'rejected', ${reason})`)).toBe('only_what_is_published_is_judged')
    const proposalId = await aProposal(tx, edition)
    await regroup({ tx, ...work }, { ...by, contributionIds: [await aContributionOf(tx, edition)], proposalId })
    expect(await tried(tx, sql`select end_proposal(${proposalId}, null, now())`)).toBe('regrouping_proposal')
    const other = await aProposal(tx, await anEdition(tx, { phase: 'consultation' }), 'Ailleurs')
    expect(await tried(tx, sql`select end_proposal(${other}, ${proposalId}, now())`)).toBe('a_proposal_is_merged_into_another')
  }))

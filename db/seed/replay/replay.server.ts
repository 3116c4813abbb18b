import { openDatabase, SITE_ROLE } from '~db/client.server'
import type { LedgerKeys } from '~/ledger/keys.server'
import { count, formatNumber } from '~/ui/french'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import { openPerform } from '~/work.server'
import { accountLine, readAccount } from './account.server'
import { findDifference } from './compare.server'
import { answerOthers, composeProposals, depositAll, type Played, regroupAll, stacksOf } from './play.server'
import { readRecord } from './record.server'
import { whyNotFrozen } from './still.server'
import { closeConsultation, openStage, openVote, SLUG } from './stage.server'

/** Tells a step once done: how far within it, then its account. */
type Options = { keys: LedgerKeys; say: (line: string) => void }

/**
 * Takes the archive of 2021 again from its raw contributions to its ballot, in an edition of its own, by the verbs that
 * people use and under the site's role; each act of its own transaction, after which the account must add up. The archive
 * is read, never written. Meant for a database of its own: the edition stays.
 * @param url a database where the archive is loaded, as its owner
 * @returns the first difference with the archive; null when there is none
 */
export async function replayArchive(url: string, { keys, say }: Options): Promise<string | null> {
  const owner = openDatabase(url, { max: 1 })
  const site = openDatabase(url, { role: SITE_ROLE, max: 4 })
  try {
    const perform = openPerform(site.db, () => {}, 'https://rejeu.invalid')
    const record = await readRecord(site.db, '2021')
    const stage = await openStage(owner.db)
    const played: Played = { contributions: new Map(), proposals: new Map() }

    /** A step of so many acts, after each of which the account must add up; told at each quarter. */
    async function step(name: string, acts: number, run: (done: () => Promise<void>) => Promise<unknown>): Promise<void> {
      say(name)
      let made = 0
      await run(async () => {
        made += 1
        const counts = await readAccount(site.db, stage.edition.id)
        if (made === acts || made % Math.ceil(acts / 4) === 0) say(`   ${formatNumber(made)} sur ${formatNumber(acts)}\u00a0: ${accountLine(counts)}`)
      })
      if (made !== acts) throw new Error(`${made} acts of ${acts}: ${name}`)
    }

    const given = { perform, stage, played, record }
    await step('Dépôt, brouillon puis publication, par leurs auteurs', record.contributions.length, (done) => depositAll({ ...given, done }))
    await closeConsultation(owner.db)
    await step('Clôture de la consultation, puis composition des propositions', record.proposals.length, (done) => composeProposals({ ...given, done }))
    await step('Regroupement, une pile à la fois', stacksOf(record).size, (done) => regroupAll({ ...given, done }))
    const others = record.contributions.filter(({ verdict }) => verdict.kind !== 'regrouped').length
    await step('Réorientations et rejets, avec leurs motifs', others, (done) => answerOthers({ ...given, done }))
    await openVote(owner.db)
    await step('Ouverture du vote\u00a0: le bulletin est gelé', 1, async (done) => {
      await perform((work) => freezeBallot(work, SLUG, keys))
      await done()
    })
    say(`   ${count(record.proposals.length, 'proposition', 'propositions')} au bulletin`)
    return (await findDifference(site.db, record, played)) ?? (await whyNotFrozen(site.db, perform, stage, played))
  } finally {
    await site.close()
    await owner.close()
  }
}

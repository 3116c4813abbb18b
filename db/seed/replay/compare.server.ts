import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { listContributions } from '~/contributions/list-contributions.server'
import { findProposal } from '~/proposals/find-proposal.server'
import { quoted } from '~/ui/french'
import { hashBallot, readBallot } from '~/votes/freeze-ballot.server'
import { findEdition } from '~/editions/edition.server'
import { FIGURES } from '../archive/selection'
import { accountLine, readAccount } from './account.server'
import { type Played, stacksOf } from './play.server'
import { type Recorded, readRecord, type Record2021 } from './record.server'
import { SLUG } from './stage.server'

/** The first thing in which the replay and the archive differ, in French; null when there is none. */
export async function findDifference(db: Reader, record: Record2021, played: Played): Promise<string | null> {
  const compared = { db, edition: await findEdition(db, SLUG), record, played, replayed: await readRecord(db, SLUG) }
  for (const compare of [compareFigures, compareContributions, compareProposals, compareLinks, compareBallot]) {
    const difference = await compare(compared)
    if (difference) return difference
  }
  return null
}

type Compared = { db: Reader; edition: Awaited<ReturnType<typeof findEdition>>; record: Record2021; played: Played; replayed: Record2021 }

/** The figures of the public record, which the archive cannot have invented. */
async function compareFigures({ db, edition, replayed: { contributions, proposals } }: Compared): Promise<string | null> {
  const counts = await readAccount(db, edition.id)
  const found = {
    needs: contributions.filter(({ kind }) => kind === 'need').length, solutions: contributions.filter(({ kind }) => kind === 'solution').length,
    regrouped: counts.regrouped, redirected: counts.redirected, rejected: counts.rejected, proposals: proposals.length,
  }
  for (const [name, number] of Object.entries(found)) {
    const wanted = FIGURES[name as keyof typeof found]
    if (number !== wanted) return `${name}\u00a0: ${number} dans le rejeu, ${wanted} dans le registre public`
  }
  const { regrouped, redirected, rejected } = FIGURES
  return counts.waiting === 0 && counts.published === regrouped + redirected + rejected ? null : `le compte ne tombe pas juste\u00a0: ${accountLine(counts)}`
}

/** Each contribution: its words, the needs it answers, what was decided of it and why. */
function compareContributions({ record, replayed, played }: Compared): string | null {
  const former = new Map([...played.contributions].map(([archived, now]) => [now, archived]))
  const replays = new Map(replayed.contributions.map((one) => [former.get(one.id), { ...one, id: former.get(one.id), answers: one.answers.map((id) => former.get(id)).sort(ascending) }]))
  for (const wanted of record.contributions.map(asReplayed)) {
    const now = replays.get(wanted.id)
    if (JSON.stringify(now) !== JSON.stringify(wanted)) return differ(wanted.typed.title, wanted, now)
  }
  return null
}

/** What a replay makes of an archived contribution: behind one proposal even where the archive says two (`stacksOf`). */
const asReplayed = (one: Recorded): Recorded => ({
  ...one,
  answers: one.answers.toSorted(ascending),
  verdict: one.verdict.kind === 'regrouped' ? { ...one.verdict, proposals: one.verdict.proposals.slice(0, 1) } : one.verdict,
})

/** The proposals: their numbers and their words. */
function compareProposals({ record, replayed }: Compared): string | null {
  const at = record.proposals.findIndex((wanted, index) => JSON.stringify(wanted) !== JSON.stringify(replayed.proposals[index]))
  return at < 0 ? null : differ(`proposition n°\u00a0${at + 1}`, record.proposals[at], replayed.proposals[at])
}

/** Both ways, by the reads that the pages of a contribution and of a proposal show. */
async function compareLinks({ db, edition, record, played }: Compared): Promise<string | null> {
  const { items } = await listContributions(db, edition.id, {}, { limit: record.contributions.length, excerpt: 1 })
  const ahead = new Map(items.map(({ id, verdict }) => [id, verdict?.kind === 'regrouped' ? verdict.proposals.map(({ number }) => number) : []]))
  const stacks = stacksOf(record)
  for (const [number, id] of played.proposals) {
    const wanted = (stacks.get(number) ?? []).map((one) => played.contributions.get(one.id)).sort(ascending)
    const behind = (await findProposal(db, edition.id, id)).contributions.map((one) => one.id).sort(ascending)
    if (JSON.stringify(behind) !== JSON.stringify(wanted)) return differ(`contributions derrière la proposition n°\u00a0${number}`, wanted, behind)
    const lost = behind.find((contribution) => !ahead.get(contribution)?.includes(number))
    if (lost !== undefined) return `la contribution n°\u00a0${lost} est derrière la proposition n°\u00a0${number}, et sa page ne le dit pas`
  }
  return null
}

/** The fingerprints of the 67 texts: those that the archive's ledger opens with; and that of the whole ballot. */
async function compareBallot({ db, edition, record }: Compared): Promise<string | null> {
  const genesis = await db.execute<{ slug: string; number: number; hash: string }>(sql`
    select slug, number, paper.hash from ledger_line join edition on edition.id = edition_id,
      jsonb_to_recordset(line::jsonb -> 'body' -> 'ballot') as paper (number int, hash text)
    where seq = 1 and slug in ('2021', ${SLUG})`)
  const hashes = (slug: string) => new Map(genesis.filter((paper) => paper.slug === slug).map(({ number, hash }) => [number, hash]))
  const [archived, now] = [hashes('2021'), hashes(SLUG)]
  for (const { number, title } of record.proposals) if (archived.get(number) !== now.get(number)) return differ(`empreinte de ${quoted(title)}`, archived.get(number), now.get(number))
  if (now.size !== record.proposals.length) return `le registre s’ouvre sur ${now.size} textes`
  const hash = hashBallot(edition.rules, await readBallot(db, edition.id))
  return edition.ballotHash === hash ? null : differ('empreinte du bulletin', hash, edition.ballotHash)
}

const ascending = (one: number | undefined, other: number | undefined) => (one ?? 0) - (other ?? 0)
const differ = (what: string, wanted: unknown, now: unknown) => `${what}\u00a0: ${JSON.stringify(wanted)} dans l’archive, ${JSON.stringify(now) ?? 'rien'} dans le rejeu`

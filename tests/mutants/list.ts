/** One defence taken away: by replacing some text of a file, what must then fail. */
export type Mutant = { name: string; file: string; replace: readonly (readonly [from: string, to: string])[]; tests: string[] }

const BOX = 'tests/concurrency/ballot-box.test.ts'
const CLOSE = 'tests/concurrency/close-and-seal.test.ts'
const TRIGGER = 'tests/votes/trigger.test.ts'
const HOLD = `  const id = await lockEdition(tx, slug, mode)
  // Sent together, run one after the other: what is read after a lock is read once it is held.
  const [tail, edition] = await Promise.all([holdLedger(tx, id), findEdition(tx, slug)])`

export const MUTANTS: Mutant[] = [
  { name: 'clé unique du vote', file: 'migrations/0027_the_ledger_is_a_tree.sql', tests: ['tests/votes/cast-votes.test.ts'],
    replace: [['\n  ADD CONSTRAINT "one_vote_per_person_and_proposal" PRIMARY KEY("proposal_id","person_id"),', '']] },
  { name: 'instant pris après les verrous', file: 'app/votes/hold-vote.server.ts', tests: [BOX, CLOSE],
    replace: [[HOLD, '  const edition = await findEdition(tx, slug)\n  const tail = await holdLedger(tx, await lockEdition(tx, slug, mode))']] },
  { name: 'lignes dont la date ne recule pas', file: 'app/ledger/append.server.ts', tests: ['tests/votes/dates.test.ts'],
    replace: [['at: tail.at && tail.at > entry.at ? tail.at : entry.at', 'at: entry.at']] },
  { name: 'votes dont la date ne recule pas', file: 'app/votes/hold-vote.server.ts', tests: ['tests/votes/dates.test.ts'],
    replace: [['at: tail.at && tail.at > edition.at ? tail.at : edition.at', 'at: edition.at']] },
  { name: 'plume du registre', file: 'app/ledger/append.server.ts', tests: [BOX],
    replace: [[`select pg_advisory_xact_lock(\${PEN}, \${editionId})`, `select \${PEN}::int, \${editionId}::int`]] },
  { name: 'limite lue sous la plume', file: 'app/votes/cast-votes.server.ts', tests: [BOX],
    replace: [
      ["  const { edition, tail } = await holdVote(work, slug, 'share')\n  const facts = await loadFacts(work.tx, edition, ballots)",
        "  const facts = await loadFacts(work.tx, await findEdition(work.tx, slug), ballots)\n  const { edition, tail } = await holdVote(work, slug, 'share')"],
      ["import type { Edition } from '~/editions/edition.server'", "import { type Edition, findEdition } from '~/editions/edition.server'"],
    ] },
  { name: 'limite de soutiens', file: 'app/votes/policy.ts', tests: [BOX, 'tests/votes/policy.test.ts'], replace: [['facts.supports >= votes.limit', 'facts.supports > votes.limit']] },
  { name: 'soutiens comptés dans le lot', file: 'app/votes/cast-votes.server.ts', tests: [BOX, 'tests/votes/cast-votes.test.ts'],
    replace: [['  if (voter) voter.supports += ballot.support ? 1 : -1\n', '  void voter\n']] },
  { name: 'verrou partagé au vote', file: 'app/editions/hold-edition.server.ts', tests: [CLOSE],
    replace: [["mode === 'share' ? sql`pg_advisory_xact_lock_shared`", "mode === 'share' ? sql`coalesce`"]] },
  { name: 'verrou exclusif à la clôture', file: 'app/editions/hold-edition.server.ts', tests: [CLOSE],
    replace: [[': sql`pg_advisory_xact_lock`', ': sql`pg_advisory_xact_lock_shared`']] },
  { name: 'COMMIT sur le disque', file: 'db/client.server.ts', tests: ['tests/faults/durable.test.ts'],
    replace: [["connection: { application_name: 'co-construire',", "connection: { application_name: 'co-construire', synchronous_commit: 'off',"]] },
  { name: 'réponse après le COMMIT', file: 'app/votes/ballot-box.server.ts', tests: ['tests/concurrency/answered-after-commit.test.ts'],
    replace: [[
      "await castOnFrozen(slug, batch.map(({ wish }) => wish))\n      answerAll(batch, verdicts, openReceipts(db, keys, cast))",
      "await perform(async (work) => {\n        const done = await castWishes(work, slug, batch.map(({ wish }) => wish))\n        answerAll(batch, done.verdicts, openReceipts(db, keys, done.cast))\n        return done\n      })\n      void [cast, verdicts, castOnFrozen]",
    ]] },
  { name: 'liste figée avant tout vote', file: 'app/votes/ballot-box.server.ts', tests: ['tests/concurrency/frozen-first.test.ts'],
    replace: [['  if (cast.appended.lines.length > 0 && !cast.edition.ballotFrozenAt) throw new NotFrozen()\n', '']] },
  { name: 'signature de la racine', file: 'app/votes/receipts.server.ts', tests: ['tests/votes/signed-receipt.test.ts'],
    replace: [['signature ??= keys.sign(edition.slug, headText(proof.head))', 'signature ??= keys.sign(edition.slug, headText({ ...proof.head, size: 0 }))']] },
  { name: 'signature d’une ligne d’avant', file: 'app/votes/receipts.server.ts', tests: ['tests/votes/signed-receipt.test.ts'],
    replace: [['signature = keys.sign(head.edition, headText(head))', 'signature = keys.sign(head.edition, line)']] },
  { name: 'signature de la promesse', file: 'app/votes/receipts.server.ts', tests: ['tests/votes/signed-receipt.test.ts'],
    replace: [["canonicalJson({ ...promised, kind: 'promise' })", 'canonicalJson(promised)']] },
  { name: 'clé propre à chaque édition', file: 'app/ledger/keys.server.ts', tests: ['tests/ledger', 'tests/votes/signed-receipt.test.ts'],
    replace: [[`\`co-construire ledger \${edition}\``, "'co-construire ledger'"]] },
  { name: 'comptes cachés', file: 'app/votes/policy.ts', tests: ['tests/votes/hidden.test.ts'],
    replace: [['export const countsAreHidden = votesAreHidden', 'export const countsAreHidden: typeof votesAreHidden = () => false']] },
  { name: 'séquence qui ne fait que monter', file: 'app/live/live.server.ts', tests: ['tests/live/live.test.ts'],
    replace: [['(before && tally.seq <= before.seq)', 'false']] },
  { name: 'séquence gardée par l’écran', file: 'app/live/hear.ts', tests: ['tests/live/hear.test.ts'],
    replace: [[' || message.seq < known.seq', '']] },
  { name: 'comptes absolus', file: 'app/live/changed-counts.ts', tests: ['tests/live/live.test.ts'],
    replace: [['return now.counts.filter((count) => known.get(count.proposal) !== JSON.stringify(count))', 'return now.counts.filter((count) => known.get(count.proposal) !== JSON.stringify(count)).map((count) => ({ ...count, territories: 1, people: 1 }))']] },
  { name: 'registre en ajout seul', file: 'migrations/0017_the_site_only_appends.sql', tests: [TRIGGER],
    replace: [['REVOKE UPDATE, DELETE ON "ledger_line", "journal_line"', 'REVOKE UPDATE, DELETE ON "journal_line"']] },
  { name: 'déclencheur des votes', file: 'migrations/0010_votes_only_in_their_phase.sql', tests: [TRIGGER], replace: [['  IF EXISTS (', '  IF false AND EXISTS (']] },
  { name: 'un souhait, une ligne', file: 'app/votes/cast-votes.server.ts', tests: ['tests/votes/cast-votes.test.ts', BOX],
    replace: [['  if (known?.active === ballot.support) return { seq: known.seq }\n', '']] },
  { name: 'territoires comptés une fois', file: 'app/votes/tally.server.ts', tests: ['tests/votes/cast-votes.test.ts'],
    replace: [['count(distinct vote.territory_id) as territories', 'count(vote.territory_id) as territories']] },
  { name: 'session en cours', file: 'app/identity/find-people-of.server.ts', tests: ['tests/votes/door.test.ts'], replace: [[' and expires_at > clock_timestamp()', '']] },
  { name: 'même origine, à la porte', file: 'app/api/vote-door.server.ts', tests: ['tests/votes/door.test.ts'], replace: [['!slug || !isSameOrigin(method, headers)', '!slug']] },
  { name: 'même origine, partout', file: 'app/http/same-origin.server.ts', tests: ['tests/http/same-origin.test.ts'],
    replace: [["  if (site !== undefined && site !== 'same-origin') return false\n", '']] },
]

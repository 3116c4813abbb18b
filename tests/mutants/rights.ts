import type { Mutant } from './list'

const LEAVE = 'tests/rights/leave.test.ts'
const RETENTION = 'tests/rights/retention.test.ts'
const HOLDINGS = 'tests/rights/holdings.test.ts'
const ACCESS = 'tests/rights/access.test.ts'
const ERASE = 'app/rights/erase-held.server.ts'
const MIGRATION = 'migrations/0041_rights_of_the_person.sql'

/** The defences of the rights of the person. */
export const RIGHTS_MUTANTS: Mutant[] = [
  { name: 'droits\u00a0: mots de qui part', file: ERASE, tests: [LEAVE], replace: [[`  await work.tx.execute(sql\`select forget_words(\${held.id})\`)\n`, '']] },
  { name: 'droits\u00a0: fonction et brouillons', file: ERASE, tests: [LEAVE], replace: [['  await forgetAuthor(work.tx, held.id)\n', '']] },
  { name: 'droits\u00a0: abonnements', file: ERASE, tests: [LEAVE], replace: [["  await forgetSubscriptions(work.tx, held.email ?? '')\n", '']] },
  { name: 'droits\u00a0: traces d’accès', file: ERASE, tests: [LEAVE], replace: [['  await forgetAccess(work.tx, held.id)\n', '']] },
  { name: 'droits\u00a0: écrans fermés', file: ERASE, tests: [LEAVE], replace: [['  work.touch(personTopic(held.id))\n', '']] },
  { name: 'droits\u00a0: sessions fermées', file: 'app/identity/forget-person.server.ts', tests: [LEAVE], replace: [[`  await work.tx.execute(sql\`delete from session where person_id = \${id}\`)\n`, '']] },
  { name: 'droits\u00a0: mots des autres', file: MIGRATION, tests: [LEAVE], replace: [['withdrawn_reason = without_words(withdrawn_reason, own, 1000)\n    WHERE author_id = leaving;', 'withdrawn_reason = without_words(withdrawn_reason, own, 1000);']] },
  { name: 'droits\u00a0: téléphones', file: MIGRATION, tests: [LEAVE], replace: [["|(?<![0-9])((\\+|00)33", '|(?<![0-9])((\\+|99)33'], ['|0)[1-9]([', '|9)[1-9]([']] },
  { name: 'droits\u00a0: preuve récente', file: 'app/rights/leaving.ts', tests: [LEAVE], replace: [["return justProven ? null : { refused: 'proof-too-old' }", 'return justProven ? null : null']] },
  { name: 'droits\u00a0: session d’un autre', file: 'app/rights/leave-facts.server.ts', tests: [LEAVE], replace: [[`where id = \${sessionId} and person_id = \${personId}`, `where id = \${sessionId}`]] },
  { name: 'droits\u00a0: dernier administrateur', file: 'app/rights/leaving.ts', tests: [LEAVE], replace: [['if (lastAdministrator)', 'if (!lastAdministrator && lastAdministrator)']] },
  { name: 'droits\u00a0: deux départs ensemble', file: 'app/rights/leave.server.ts', tests: ['tests/rights/together.test.ts'], replace: [["  await holdKey(work.tx, 'leaving')\n", '']] },
  { name: 'droits\u00a0: motif qui ne nomme pas', file: 'app/votes/invalidate-voter.server.ts', tests: ['tests/rights/named.test.ts'], replace: [['  if (told) return told\n', '']] },
  { name: 'droits\u00a0: dossier tenu seul', file: 'app/rights/leave-facts.server.ts', tests: [LEAVE], replace: [[`and person_id <> \${personId})), `, 'and true)), ']] },
  { name: 'droits\u00a0: export complet', file: 'app/rights/held-acts.server.ts', tests: [HOLDINGS], replace: [["covers: ['vote.person_id']", 'covers: []']] },
  { name: 'droits\u00a0: formules du tableur', file: 'app/rights/export-files.ts', tests: [HOLDINGS], replace: [[`? \`'\${text}\` : text`, '? text : text']] },
  { name: 'droits\u00a0: revenu à temps', file: MIGRATION, tests: [RETENTION], replace: [['seen_at = now(), warned_at = NULL', 'display_name = display_name']] },
  { name: 'droits\u00a0: inutilisé, à transmettre', file: 'app/rights/erase-unused.server.ts', tests: [RETENTION], replace: [[' || whyCannotLeave({ ...facts, justProven: true })', '']] },
  { name: 'droits\u00a0: prévenu avant d’être effacé', file: 'app/identity/unused-accounts.server.ts', tests: [RETENTION], replace: [[` and warned_at < \${before(warned)}`, ` and \${warned}::int > 0`]] },
  { name: 'droits\u00a0: brouillons d’un an', file: 'app/contributions/forget-old-drafts.server.ts', tests: [RETENTION], replace: [['saved_at <', 'published_at <']] },
  { name: 'droits\u00a0: dernière lettre', file: 'app/mail/post-letters.server.ts', tests: ['tests/mail/post-letters.test.ts'], replace: [['if (written.isLast)', 'if (!written.id)']] },
  { name: 'droits\u00a0: accès consigné', file: 'app/routes/moderation.$slug.votes.tsx', tests: [ACCESS], replace: [["people: voters.map(({ personId }) => personId)", 'people: []']] },
  { name: 'droits\u00a0: accès à soi', file: 'app/journal/note-access.server.ts', tests: [ACCESS], replace: [['personId !== actorId', 'personId !== page']] },
  { name: 'droits\u00a0: accès qui ne retient rien', file: 'app/journal/note-access.server.ts', tests: [ACCESS], replace: [["    console.error('access:', reason)\n", '    throw reason\n']] },
  { name: 'droits\u00a0: accès en ajout seul', file: MIGRATION, tests: [ACCESS], replace: [['REVOKE UPDATE ON "personal_access" FROM co_construire_site', 'SELECT 1']] },
  { name: 'droits\u00a0: accès aux administrateurs', file: 'app/routes/moderation.journal_.acces.tsx', tests: [ACCESS], replace: [["'administrator'", "'moderator'"]] },
]

import type { Mutant } from './list'

const LEAVE = 'tests/rights/leave.test.ts'
const RETENTION = 'tests/rights/retention.test.ts'
const HOLDINGS = 'tests/rights/holdings.test.ts'
const ACCESS = 'tests/rights/access.test.ts'
const NETWORKS = 'tests/proofs/crowded-networks.test.ts'
const MARK = 'tests/http/network-mark.test.ts'
const UNLINK = 'tests/identity/proconnect/unlink.test.ts'
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
  { name: 'droits\u00a0: session d’un autre', file: 'app/identity/just-proven.server.ts', tests: [LEAVE], replace: [[`where id = \${sessionId} and person_id = \${personId}`, `where id = \${sessionId} and \${personId} <> ''`]] },
  { name: 'droits\u00a0: dernier administrateur', file: 'app/rights/leaving.ts', tests: [LEAVE], replace: [['if (lastAdministrator)', 'if (!lastAdministrator && lastAdministrator)']] },
  { name: 'droits\u00a0: deux départs ensemble', file: 'app/rights/erase-held.server.ts', tests: ['tests/rights/together.test.ts'], replace: [["  await holdKey(work.tx, 'roles')\n", '']] },
  { name: 'droits\u00a0: motif qui ne nomme pas', file: 'app/votes/invalidate-voter.server.ts', tests: ['tests/rights/named.test.ts'], replace: [['  if (told) return told\n', '']] },
  { name: 'droits\u00a0: motif d’une fin qui ne nomme pas', file: 'app/votes/end-attachment.server.ts', tests: ['tests/rights/named.test.ts'], replace: [['  if (told) return told\n', '']] },
  { name: 'droits\u00a0: motif tapé qui ne nomme pas', file: 'app/votes/revoke-proof.server.ts', tests: ['tests/rights/named.test.ts'], replace: [['  if (told) return told\n', '']] },
  { name: 'droits\u00a0: dossier tenu seul', file: 'app/rights/leave-facts.server.ts', tests: [LEAVE], replace: [[`and person_id <> \${personId})), `, 'and true)), ']] },
  { name: 'droits\u00a0: export complet', file: 'app/rights/held-acts.server.ts', tests: [HOLDINGS], replace: [["covers: ['vote.person_id']", 'covers: []']] },
  { name: 'droits\u00a0: export des preuves', file: 'app/rights/held-proofs.server.ts', tests: [HOLDINGS], replace: [["covers: ['mailbox_code.attachment_id']", 'covers: []']] },
  { name: 'droits\u00a0: code d’une mairie', file: 'app/rights/held-identity.server.ts', tests: [HOLDINGS], replace: [[' and not exists (select from mailbox_code where letter_id = letter.id)', '']] },
  { name: 'droits\u00a0: motifs d’une preuve', file: ERASE, tests: [LEAVE], replace: [['  await forgetProposer(work.tx, held.id)\n', '']] },
  { name: 'droits\u00a0: lettre à la mairie', file: 'app/identity/forget-person.server.ts', tests: [LEAVE], replace: [['  await forgetLettersById(work.tx, named)\n', '  void named\n']] },
  { name: 'droits\u00a0: formules du tableur', file: 'app/rights/export-files.ts', tests: [HOLDINGS], replace: [[`? \`'\${text}\` : text`, '? text : text']] },
  { name: 'droits\u00a0: revenu à temps', file: 'migrations/0046_who_leaves_is_not_waited_for.sql', tests: [RETENTION], replace: [['seen_at = now(), warned_at = NULL', 'display_name = display_name']] },
  { name: 'droits\u00a0: inutilisé, à transmettre', file: 'app/rights/erase-unused.server.ts', tests: [RETENTION], replace: [[' || whyCannotLeave({ ...facts, justProven: true })', '']] },
  { name: 'droits\u00a0: prévenu avant d’être effacé', file: 'app/identity/unused-accounts.server.ts', tests: [RETENTION], replace: [[` and warned_at < \${before(warned)}`, ` and \${warned}::int > 0`]] },
  { name: 'droits\u00a0: brouillons d’un an', file: 'app/contributions/forget-old-drafts.server.ts', tests: [RETENTION], replace: [['saved_at <', 'published_at <']] },
  { name: 'réseau\u00a0: oublié avec la personne', file: 'app/identity/forget-person.server.ts', tests: [LEAVE], replace: [['network: null, ', '']] },
  { name: 'réseau\u00a0: oublié au bout d’un mois', file: 'app/identity/forget-old-networks.server.ts', tests: [RETENTION], replace: [['is not null and created_at', 'is null and created_at']] },
  { name: 'réseau\u00a0: marque sous le secret', file: 'app/http/network-mark.server.ts', tests: [MARK], replace: [["hkdfSync('sha256', secret", "hkdfSync('sha256', ''"]] },
  { name: 'réseau\u00a0: ce qui ne dit rien d’où l’on est', file: 'app/http/network-mark.server.ts', tests: [MARK], replace: [['INNER.check(source) ? null : ', '']] },
  { name: 'réseau\u00a0: foule en peu de jours', file: 'app/proofs/crowded-networks.server.ts', tests: [NETWORKS], replace: [[`range between \${\`\${NETWORK_DAYS} days\`}::interval preceding and current row`, 'range unbounded preceding'], ['MOST_NAMED = 30', 'MOST_NAMED = 29 + Math.min(NETWORK_DAYS, 1)']] },
  { name: 'droits\u00a0: codes de mairie d’un mois', file: 'app/proofs/forget-old-mailbox-codes.server.ts', tests: [RETENTION], replace: [['where asked_at <', 'where expires_at > asked_at + interval \'9 years\' and asked_at <']] },
  { name: 'droits\u00a0: lettre d’un vieux code', file: 'app/proofs/forget-old-mailbox-codes.server.ts', tests: [RETENTION], replace: [['old.flatMap(({ letter }) => (letter === null ? [] : { id: letter }))', 'old.flatMap(() => [])']] },
  { name: 'délier\u00a0: seule entrée', file: 'app/identity/proconnect/unlink.server.ts', tests: [UNLINK], replace: [['  if (refusal) return refusal\n', '']] },
  { name: 'délier\u00a0: l’un après l’autre', file: 'app/identity/proconnect/unlink.server.ts', tests: [UNLINK], replace: [['await holdPerson(work.tx, { personId })', `(await work.tx.execute<{ email: string }>(sql\`select email from person where id = \${personId}\`))[0]`]] },
  { name: 'délier\u00a0: les siens seuls', file: 'app/identity/proconnect/list-ways-in.server.ts', tests: [UNLINK], replace: [[`from proconnect_identity where person_id = \${personId})`, 'from proconnect_identity)']] },
  { name: 'délier\u00a0: sessions fermées', file: 'app/identity/proconnect/unlink.server.ts', tests: [UNLINK], replace: [['returning session.id', 'and false returning session.id']] },
  { name: 'délier\u00a0: écrans fermés', file: 'app/identity/proconnect/unlink.server.ts', tests: [UNLINK], replace: [['work.touch(sessionTopic(id))', 'void [sessionTopic, id]']] },
  { name: 'délier\u00a0: adresse dite n’est pas prouvée', file: 'app/identity/proconnect/list-ways-in.server.ts', tests: [UNLINK], replace: [[' and used_at is not null', '']] },
  { name: 'droits\u00a0: dernière lettre', file: 'app/mail/post-letters.server.ts', tests: ['tests/mail/post-letters.test.ts'], replace: [['if (written.isLast)', 'if (!written.id)']] },
  { name: 'droits\u00a0: accès consigné', file: 'app/routes/moderation.$slug.votes.tsx', tests: [ACCESS], replace: [["people: [...voters, ...ended].map(({ personId }) => personId)", 'people: []']] },
  { name: 'droits\u00a0: accès aux rattachements', file: 'app/routes/moderation.rattachements.tsx', tests: [ACCESS], replace: [['[...attachments, ', '[']] },
  { name: 'droits\u00a0: accès aux noms d’un réseau', file: 'app/routes/moderation.rattachements.tsx', tests: [NETWORKS], replace: [[', ...signals.networks.flatMap(({ newest }) => newest)', '']] },
  { name: 'droits\u00a0: accès aux rôles', file: 'app/routes/administration.roles.tsx', tests: [ACCESS], replace: [['people: roles.map((role) => role.personId)', 'people: []']] },
  { name: 'droits\u00a0: accès à qui l’on cherche', file: 'app/routes/administration.roles.tsx', tests: [ACCESS], replace: [['people: [outcome.personId]', 'people: []']] },
  { name: 'droits\u00a0: accès à soi', file: 'app/journal/note-access.server.ts', tests: [ACCESS], replace: [['personId !== actorId', 'personId !== page']] },
  { name: 'droits\u00a0: accès qui ne retient rien', file: 'app/journal/note-access.server.ts', tests: [ACCESS], replace: [["    console.error('access:', reason)\n", '    throw reason\n']] },
  { name: 'droits\u00a0: accès en ajout seul', file: MIGRATION, tests: [ACCESS], replace: [['REVOKE UPDATE ON "personal_access" FROM co_construire_site', 'SELECT 1']] },
  { name: 'droits\u00a0: accès aux administrateurs', file: 'app/routes/moderation.journal_.acces.tsx', tests: [ACCESS], replace: [["'administrator'", "'moderator'"]] },
  { name: 'droits\u00a0: ligne d’un vote caché', file: 'app/rights/held-acts.server.ts', tests: ['tests/votes/hidden-pages.test.ts'], replace: [['then null else seq end', 'then seq else seq end']] },
]

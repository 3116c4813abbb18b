import type { Mutant } from './list'

const JOINING = 'tests/files/joining.test.ts'
const NAMES = 'tests/files/names.test.ts'
const CLAMD = 'tests/files/clamd.test.ts'
const MARKDOWN = 'tests/ui/markdown.test.ts'
const MIGRATION = 'migrations/0052_files_follow_what_they_are_joined_to.sql'

/** The defences of files and of texts that are marked up. */
export const FILES_MUTANTS: Mutant[] = [
  { name: 'fichiers\u00a0: premiers octets', file: 'app/files/file-type.ts', tests: [NAMES], replace: [['.begins.every(', '.begins.some(']] },
  { name: 'fichiers\u00a0: nom sans chemin', file: 'app/files/file-name.ts', tests: [NAMES], replace: [['.split(/[/\\\\]/).at(-1) ?? \'\'', '']] },
  { name: 'fichiers\u00a0: fin du nom', file: 'app/files/file-type.ts', tests: [NAMES], replace: [['? name : name + extensions[0]', '? name : name']] },
  { name: 'fichiers\u00a0: cinq mégaoctets', file: 'app/files/receive-form.server.ts', tests: [JOINING], replace: [['fileSize: LARGEST,', 'fileSize: 2 * LARGEST,']] },
  { name: 'fichiers\u00a0: disque plein', file: 'app/files/receive-file.server.ts', tests: [JOINING], replace: [["open(path, 'wx', 0o600).catch(fail)", "open(path, 'wx', 0o600)"]] },
  { name: 'fichiers\u00a0: réponses de clamd', file: 'app/files/clamd.server.ts', tests: [CLAMD], replace: [["if (answer === 'stream: OK\\0') return 'clean'", "if (!answer.includes('FOUND')) return 'clean'"]] },
  { name: 'fichiers\u00a0: trouvé par l’antivirus', file: 'app/files/keep-file.server.ts', tests: [JOINING], replace: [["if (scanned === 'infected')", "if (scanned === 'infected' && file.size === 0)"]] },
  { name: 'fichiers\u00a0: antivirus attendu', file: 'app/contributions/find-readable-file.server.ts', tests: [JOINING], replace: [[' and unchecked_since is null as "isPublic"', ' as "isPublic"']] },
  { name: 'fichiers\u00a0: brouillon d’un autre', file: 'app/contributions/find-readable-file.server.ts', tests: [JOINING], replace: [['if (!found || !(found.isPublic || found.isTheirs))', 'if (!found)']] },
  { name: 'fichiers\u00a0: nom de l’adresse', file: 'app/contributions/find-readable-file.server.ts', tests: [JOINING], replace: [[` and name = \${name ?? ''}`, ` and \${name ?? ''}::text is not null`]] },
  { name: 'fichiers\u00a0: clôture', file: 'app/contributions/join-files.server.ts', tests: [JOINING], replace: [['  if (refusal) return refusal\n  const notJoined', '  const notJoined']] },
  { name: 'fichiers\u00a0: octets qui suivent', file: MIGRATION, tests: [JOINING], replace: [['AFTER DELETE ON "file"', 'AFTER TRUNCATE ON "file"'], ['FOR EACH ROW EXECUTE FUNCTION forget_bytes', 'FOR EACH STATEMENT EXECUTE FUNCTION forget_bytes']] },
  { name: 'fichiers\u00a0: rien n’est remplacé', file: MIGRATION, tests: [JOINING], replace: [['GRANT UPDATE ("name", "unchecked_since") ON', 'GRANT UPDATE ON']] },
  { name: 'fichiers\u00a0: volume d’une personne', file: 'app/files/add-file.server.ts', tests: [JOINING], replace: [["  if (room.together + file.size > LARGEST_OF_PERSON) return 'too-much-for-person'\n", '  void LARGEST_OF_PERSON\n']] },
  { name: 'fichiers\u00a0: ligne attendue', file: 'app/files/add-file.server.ts', tests: [JOINING], replace: [["  if (expected.length === 0) return 'store-away'\n", '  void expected\n']] },
  { name: 'fichiers\u00a0: fichier d’un autre', file: 'app/files/remove-file.server.ts', tests: [JOINING], replace: [['and(eq(file.id, id), eq(file.contributionId, contributionId))', 'and(eq(file.id, id), eq(file.id, id)) && (contributionId ? eq(file.id, id) : undefined)']] },
  { name: 'fichiers\u00a0: noms de qui part', file: 'app/rights/erase-held.server.ts', tests: [JOINING], replace: [['  await giveFilesPlainNames(work.tx, held.id)\n', '']] },
  { name: 'fichiers\u00a0: brouillon sans un mot', file: 'app/contributions/save-draft.server.ts', tests: [JOINING], replace: [[' && !isSameWording(wordingOf(held), NOTHING)', '']] },
  { name: 'texte\u00a0: liens', file: 'app/ui/outside-link.tsx', tests: [MARKDOWN], replace: [['if (!isSafeLink(to))', "if (to === '')"]] },
  { name: 'texte\u00a0: où mène un lien', file: 'app/ui/outside-link.tsx', tests: [MARKDOWN], replace: [['text === undefined || text === to ? null', 'text !== to || text === to ? null']] },
  { name: 'texte\u00a0: trop de marques', file: 'app/ui/read-markdown.ts', tests: [MARKDOWN], replace: [['const MOST_MARKS = 1_000', 'const MOST_MARKS = 100_000']] },
]

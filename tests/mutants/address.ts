import type { Mutant } from './list'

const ADDRESS = 'tests/identity/address.test.ts'
const TOGETHER = 'tests/concurrency/one-address.test.ts'
const TIME = 'tests/faults/same-time.test.ts'
const MIGRATION = 'migrations/0054_an_address_is_corrected.sql'

/** The defences of an address that is corrected. */
export const ADDRESS_MUTANTS: Mutant[] = [
  { name: 'adresse\u00a0: codes à part', file: 'app/identity/address/asking-browser.server.ts', tests: [ADDRESS], replace: [[".digest('hex')", ".digest('hex') && browser"]] },
  { name: 'adresse\u00a0: code d’une seule personne', file: 'app/identity/address/asking-browser.server.ts', tests: [ADDRESS], replace: [[`\`address of \${personId}\``, `\`address of \${personId.slice(0, 0)}\``]] },
  { name: 'adresse\u00a0: preuve récente', file: 'app/identity/address/policy.ts', tests: [ADDRESS], replace: [["return justProven ? null : { refused: 'proof-too-old' }", 'return justProven ? null : null']] },
  { name: 'adresse\u00a0: personne de démonstration', file: 'app/identity/address/policy.ts', tests: [ADDRESS], replace: [['if (demo)', 'if (demo && !demo)']] },
  { name: 'adresse\u00a0: pas de code à une adresse prise', file: 'app/identity/address/ask-address-code.server.ts', tests: [ADDRESS], replace: [['hasCode: !taken', 'hasCode: true'], ['taken ? takenAddressLetter(email, work.publicUrl) : newAddressLetter(email, code)', 'taken && !taken ? takenAddressLetter(email, work.publicUrl) : newAddressLetter(email, code)']] },
  { name: 'adresse\u00a0: autres sessions fermées', file: 'app/identity/address/correct-address.server.ts', tests: [ADDRESS], replace: [['await endSessions(work, { personId, except: sessionId })', '0 && (await endSessions(work, { personId, except: sessionId }))']] },
  { name: 'adresse\u00a0: codes de l’ancienne', file: 'app/identity/address/move-address.server.ts', tests: [ADDRESS], replace: [['delete from sign_in_code where id in', 'delete from sign_in_code where id < 0 and id in']] },
  { name: 'adresse\u00a0: clé unique dite', file: 'app/identity/address/move-address.server.ts', tests: [TOGETHER], replace: [["cause.constraint_name === 'person_email_once'", "cause.constraint_name === 'une autre'"]] },
  { name: 'adresse\u00a0: session d’une adresse quittée', file: 'app/identity/sessions.server.ts', tests: [ADDRESS], replace: [[` and (\${email}::text is null or email = \${email})`, ` and (\${email}::text is null or email is not null)`]] },
  { name: 'adresse\u00a0: preuve d’une adresse quittée', file: 'app/identity/prove-address.server.ts', tests: [ADDRESS], replace: [['eq(person.email, email), ', '']] },
  { name: 'adresse\u00a0: mots de l’ancienne', file: MIGRATION, tests: [ADDRESS], replace: [['FROM former_address WHERE person_id = leaving)', 'FROM former_address WHERE person_id IS NULL)']] },
  { name: 'adresse\u00a0: lettres de chacun', file: 'app/identity/address/letters-of.server.ts', tests: [ADDRESS], replace: [['where not exists (select from former_address theirs', 'where true or not exists (select from former_address theirs']] },
  { name: 'adresse\u00a0: relié depuis le changement', file: 'app/identity/address/give-back-address.server.ts', tests: [ADDRESS], replace: [['and linked_at >=', 'and linked_at <']] },
  { name: 'adresse\u00a0: temps de réponse', file: 'app/identity/ask-code.server.ts', tests: [TIME], replace: [['  const code = drawCode()\n', `  if ((await work.tx.execute(sql\`select from person where email = \${email}\`)).length > 0) await work.tx.execute(sql\`select pg_sleep(0.005)\`)\n  const code = drawCode()\n`]] },
]

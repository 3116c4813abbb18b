import type { Mutant } from './list'

const LETTERS = 'tests/identity/told-letters.test.ts'

/** The defences of an address that a provider told and nobody has proven. */
export const TOLD_MUTANTS: Mutant[] = [
  { name: 'adresse indiquée\u00a0: un compte par quart d’heure', file: 'app/routes/connexion.profil.tsx', tests: [LETTERS], replace: [["if (email && !('refused' in outcome)) await", "if (email && 'refused' in outcome) await"]] },
  { name: 'adresse indiquée\u00a0: dite à la mairie', file: 'app/proofs/ask-mailbox-code.server.ts', tests: [LETTERS], replace: [['held?.addressTold ?? false', 'held?.demo ?? false']] },
  { name: 'adresse indiquée\u00a0: trois reçus', file: 'app/identity/write-to-actor.server.ts', tests: [LETTERS], replace: [['told.length > 0 ?', 'told.length > 1 ?']] },
  { name: 'adresse indiquée\u00a0: nouvelles suivies', file: 'app/follows/tell-followers.server.ts', tests: ['tests/follows/follows.test.ts'], replace: [['await writeToActor(', 'await writeLetter('], ["import { writeToActor } from '~/identity/write-to-actor.server'", "import { writeLetter } from '~/mail/write-letter.server'"]] },
  { name: 'adresse indiquée\u00a0: nouvelles gardées', file: 'app/follows/tell-followers.server.ts', tests: ['tests/follows/follows.test.ts'], replace: [['  if (written === null) return false\n', '']] },
]

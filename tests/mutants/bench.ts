import type { Mutant } from './list'

const PRESENCE = 'tests/live/presence.test.ts'

/** The defences of the regrouping bench. */
export const BENCH_MUTANTS: Mutant[] = [
  { name: 'établi\u00a0: chacun à sa place', file: 'app/live/presence.server.ts', tests: [PRESENCE], replace: [['one.place === place && ', '']] },
  { name: 'établi\u00a0: oubli d’un onglet tué', file: 'app/live/presence.server.ts', tests: [PRESENCE], replace: [[' && one.until >= now', '']] },
  { name: 'établi\u00a0: vu des autres instances', file: 'app/live/presence.server.ts', tests: [PRESENCE], replace: [['      tell(present)\n', '      void tell\n']] },
  { name: 'établi\u00a0: groupes dans n’importe quel ordre', file: 'app/contributions/near/group-near.server.ts', tests: ['tests/contributions/near/group-near.test.ts'], replace: [['.sort((one, other) => one.id - other.id)', '']] },
]

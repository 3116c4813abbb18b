import type { Mutant } from './list'

const TRACING = 'tests/laureates/tracing.test.ts'
const LISTS = 'tests/contributions/long-lists.test.ts'
const REPLAY = 'tests/replay/replay.test.ts'

/** The defences of what is told of contributions: their way, their territory, their lists; and of the replay. */
export const TRACING_MUTANTS: Mutant[] = [
  { name: 'chemin\u00a0: votes cachés d’une collectivité', file: 'app/votes/list-of-territory.server.ts', tests: [TRACING], replace: [['editions.filter((edition) => !isHidden(edition))', 'editions']] },
  { name: 'chemin\u00a0: rang d’un vote scellé seulement', file: 'app/laureates/tracing/list-traces.server.ts', tests: [TRACING], replace: [['vote: sealedAt && tally ? { sealedAt,', 'vote: tally ? { sealedAt: sealedAt ?? \'\','], ['(sealedAt && ways.length > 0 ?', '(ways.length > 0 ?']] },
  { name: 'chemin\u00a0: retraits tus à tous', file: 'app/laureates/tracing/list-traces.server.ts', tests: [TRACING], replace: [[`territoryId} and withdrawn_at is null \${`, `territoryId} \${`]] },
  { name: 'chemin\u00a0: brouillons de candidature', file: 'app/applications/list-of-territory.server.ts', tests: [TRACING], replace: [['and submitted_at is not null and', 'and']] },
  { name: 'listes\u00a0: mot ancien', file: 'app/contributions/search-contributions.server.ts', tests: [LISTS], replace: [['  if (!isWhole && found <= COUNTED) return null\n', '']] },
  { name: 'listes\u00a0: rang d’une page', file: 'app/contributions/list-contributions.server.ts', tests: [LISTS], replace: [['start + (place ? sumOf(counts, filters, place.day) : 0)', 'start']] },
  { name: 'rejeu\u00a0: bulletin gelé par la base', file: 'migrations/0031_a_frozen_ballot_keeps_its_texts.sql', tests: [REPLAY], replace: [["RAISE EXCEPTION 'a frozen ballot keeps its texts' USING", "RAISE WARNING 'a frozen ballot keeps its texts' USING"]] },
  { name: 'rejeu\u00a0: lien d’un texte à l’autre', file: 'app/proposals/find-proposal.server.ts', tests: [REPLAY], replace: [['where proposal_id = proposal.id and published_at', 'where proposal_id = proposal.id and kind = \'need\' and published_at']] },
]

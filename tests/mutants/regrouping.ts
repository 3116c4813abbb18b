import type { Mutant } from './list'

const HISTORY = 'tests/proposals/history.test.ts'
const TELLING = 'tests/proposals/telling.test.ts'
const CONTESTS = 'tests/proposals/contests.test.ts'
const FROZEN = 'tests/proposals/frozen.test.ts'
const RANDOM = 'tests/proposals/random-acts.test.ts'
const TOGETHER = 'tests/proposals/two-moderators.test.ts'
const MIGRATION = 'migrations/0058_regrouping_is_undone.sql'
const TELL = 'app/proposals/telling/tell-verdicts.server.ts'
const UNDO = 'app/proposals/history/undo-act.server.ts'

/** The defences of the regrouping. */
export const REGROUPING_MUTANTS: Mutant[] = [
  { name: 'regroupement\u00a0: ce qui suit n’est pas défait', file: UNDO, tests: [HISTORY, RANDOM], replace: [['!isSame(after, present[index])', 'index < 0 && !isSame(after, present[index])']] },
  { name: 'regroupement\u00a0: annulé une fois', file: UNDO, tests: [HISTORY], replace: [['if (act.undoneBy)', 'if (act.undoneBy === 0)']] },
  { name: 'regroupement\u00a0: rien derrière ce qui n’est plus', file: UNDO, tests: [HISTORY], replace: [['return ended === undefined ? null', 'return ended !== null ? null']] },
  { name: 'regroupement\u00a0: proposition qui sert encore', file: UNDO, tests: [HISTORY], replace: [['if (gathered.length > 0)', 'if (gathered.length < 0)']] },
  { name: 'regroupement\u00a0: liens de ce qu’on réunit', file: 'app/proposals/list-behind.server.ts', tests: [HISTORY], replace: [['standing([...others, to])', 'standing([to, ...others.slice(others.length)])']] },
  { name: 'regroupement\u00a0: numéro qui ne ressert pas', file: 'app/proposals/proposal-rows.server.ts', tests: [RANDOM], replace: [[` union all select number from former_proposal where edition_id = \${editionId}`, '']] },
  { name: 'regroupement\u00a0: l’ancienne adresse mène', file: 'app/proposals/history/find-former.server.ts', tests: [HISTORY], replace: [['where step < 1000', 'where step < 1']] },
  { name: 'regroupement\u00a0: noms à la modération', file: 'app/proposals/history/list-history.server.ts', tests: [HISTORY], replace: [[`case when \${named} then`, `case when \${named} or true then`]] },
  { name: 'regroupement\u00a0: une lettre d’une soirée', file: 'app/proposals/telling/when.ts', tests: [TELLING], replace: [['QUIET_MINUTES = 30', 'QUIET_MINUTES = 0']] },
  { name: 'regroupement\u00a0: quatre heures au plus', file: 'app/proposals/telling/when.ts', tests: [TELLING], replace: [['LONGEST_HOURS = 4', 'LONGEST_HOURS = 40']] },
  { name: 'regroupement\u00a0: prévenus avant le vote', file: 'app/proposals/telling/when.ts', tests: [TELLING], replace: [['BEFORE_VOTE_MINUTES = 15', 'BEFORE_VOTE_MINUTES = -60']] },
  { name: 'regroupement\u00a0: prévenus à l’ouverture', file: 'app/votes/freeze-ballot.server.ts', tests: [TELLING], replace: [['  await tellVerdicts(work, edition, true)\n', '  void tellVerdicts\n']] },
  { name: 'regroupement\u00a0: ce qui n’a pas changé n’est pas dit', file: TELL, tests: [TELLING, RANDOM], replace: [['differs && !withdrawn', '(differs || true) && !withdrawn']] },
  { name: 'regroupement\u00a0: dit une fois par deux instances', file: TELL, tests: [TOGETHER], replace: [["await holdEdition(work, slug, 'exclusive')", "await holdEdition(work, slug, 'share')"]] },
  { name: 'regroupement\u00a0: une contestation', file: 'app/proposals/contests/contest.ts', tests: [CONTESTS], replace: [['if (contestedAt) return', 'if (!contestedAt && contestedAt) return']] },
  { name: 'regroupement\u00a0: contester la sienne', file: 'app/proposals/contests/contest-verdict.server.ts', tests: [CONTESTS], replace: [[` and author_id = \${author.personId}`, ` and \${author.personId}::text is not null`]] },
  { name: 'regroupement\u00a0: une réponse', file: 'app/proposals/contests/answer-contest.server.ts', tests: [CONTESTS], replace: [["  if (contest.answer) return { refused: 'already-answered' }\n", '']] },
  { name: 'regroupement\u00a0: motif d’une autre consultation', file: 'app/proposals/reasons/keep-reason.server.ts', tests: [CONTESTS], replace: [[` and coalesce(edition_id, \${editionId}) = \${editionId}`, ` and \${editionId}::bigint > 0`]] },
  { name: 'regroupement\u00a0: verdicts gelés', file: MIGRATION, tests: [FROZEN], replace: [['BEFORE INSERT OR UPDATE OR DELETE ON "verdict"', 'BEFORE TRUNCATE ON "verdict"'], ['ON "verdict"\n  FOR EACH ROW EXECUTE FUNCTION refuse_to_regroup', 'ON "verdict"\n  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_regroup']] },
  { name: 'regroupement\u00a0: liens gelés', file: MIGRATION, tests: [FROZEN], replace: [['BEFORE INSERT OR UPDATE OR DELETE ON "regrouping"', 'BEFORE TRUNCATE ON "regrouping"'], ['ON "regrouping"\n  FOR EACH ROW EXECUTE FUNCTION refuse_to_regroup', 'ON "regrouping"\n  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_regroup']] },
  { name: 'regroupement\u00a0: histoire en ajout seul', file: MIGRATION, tests: [FROZEN], replace: [['REVOKE UPDATE, DELETE ON "regrouping_act", "regrouping_change" FROM co_construire_site', 'SELECT 1']] },
  { name: 'regroupement\u00a0: brouillon jugé', file: MIGRATION, tests: [FROZEN], replace: [['AND published_at IS NULL) THEN', 'AND published_at IS NULL AND false) THEN']] },
  { name: 'regroupement\u00a0: fin d’une proposition gelée', file: MIGRATION, tests: [FROZEN], replace: [['WHERE proposal.id = ending AND ballot_frozen_at IS NOT NULL', 'WHERE proposal.id = ending AND ballot_frozen_at IS NULL AND false']] },
]

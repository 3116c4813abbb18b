import type { Mutant } from './list'

const LOOKS = 'tests/moderation/looks.test.ts'
const REPORTED = 'tests/moderation/reported.test.ts'
const TWO = 'tests/moderation/two-at-once.test.ts'
const OPENING = 'tests/moderation/at-the-opening.test.ts'
const NOWHERE = 'tests/moderation/nowhere.test.ts'
const PERSONAL = 'tests/contributions/personal-data.test.ts'

/** The defences of the queue of moderators. */
export const QUEUE_MUTANTS: Mutant[] = [
  { name: 'file\u00a0: ligne tenue', file: 'app/moderation/queue/hold-file.server.ts', tests: [TWO], replace: [["    .for('update')\n", '']] },
  { name: 'file\u00a0: actes d’après le verrou', file: 'app/moderation/queue/policy.ts', tests: [LOOKS, TWO], replace: [['  if (meanwhile) return meanwhile\n', '  void meanwhile\n']] },
  { name: 'file\u00a0: texte qui a changé', file: 'app/moderation/queue/policy.ts', tests: [LOOKS], replace: [['facts.savedAt.getTime() !== shown.savedAt.getTime()', 'facts.savedAt.getTime() < shown.savedAt.getTime()']] },
  { name: 'file\u00a0: verdict d’abord annulé', file: 'app/moderation/queue/policy.ts', tests: [LOOKS], replace: [["  if (facts.hasVerdict) return { refused: 'verdict-given' }\n", '']] },
  { name: 'file\u00a0: page d’un refus sans texte', file: 'app/contributions/find-refused.server.ts', tests: [LOOKS], replace: [['published_at is not null and refused_at', 'refused_at']] },
  { name: 'file\u00a0: signalé tant qu’il attend', file: 'app/moderation/queue/queue.server.ts', tests: [REPORTED], replace: [['contribution_id = contribution.id and decided_at is null) then', 'contribution_id = contribution.id and decided_at is not null) then']] },
  { name: 'file\u00a0: un refus répond aux signalements', file: 'app/moderation/queue/looks.server.ts', tests: [REPORTED], replace: [['      await settleReport(work, {', '      if (row.id < 0) await settleReport(work, {']] },
  { name: 'file\u00a0: masqué et classé ensemble', file: 'app/moderation/queue/reported.server.ts', tests: [REPORTED], replace: [["hidden.contributionId !== id", 'hidden.contributionId < 0']] },
  { name: 'file\u00a0: dit masqué ailleurs', file: 'app/moderation/queue/reported.server.ts', tests: [REPORTED], replace: [["decision: gone ? 'acted' : 'kept'", "decision: gone ? 'kept' : 'kept'"]] },
  { name: 'file\u00a0: ouverture sans regard', file: 'app/votes/freeze-ballot.server.ts', tests: [OPENING], replace: [['  await publishUnlooked(work.tx, edition)\n', '  void publishUnlooked\n']] },
  { name: 'file\u00a0: changement demandé jamais publié d’office', file: 'app/contributions/publish-unlooked.server.ts', tests: [OPENING], replace: [["select act <> 'ask-change' or", "select act <> 'pass' or"]] },
  { name: 'file\u00a0: suivi de ce qui n’est plus public', file: 'app/follows/list-followed.server.ts', tests: [NOWHERE], replace: [['published_at is not null and withdrawn_at is null', 'withdrawn_at is null']] },
  { name: 'personnes\u00a0: lieux qui portent un nom', file: 'app/contributions/personal/personal-data.ts', tests: [PERSONAL], replace: [['BEARS_A_NAME.test(text.slice(Math.max(0, start - 60), start))', 'BEARS_A_NAME.test(text.slice(0, start - start))']] },
  { name: 'personnes\u00a0: numéros qui continuent', file: 'app/contributions/personal/personal-data.ts', tests: [PERSONAL], replace: [['(?:[\\s./-]?\\d{2}){4}(?![\\s.-]?\\d)', '(?:[\\s./-]?\\d{2}){4}']] },
]

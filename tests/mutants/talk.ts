import type { Mutant } from './list'

const COMMENTS = 'tests/comments/comments.test.ts'
const CLOSE = 'tests/comments/at-the-close.test.ts'
const REPORTS = 'tests/reports/report.test.ts'
const REPORTED = 'tests/reports/together.test.ts'
const FOLLOWS = 'tests/follows/follows.test.ts'
const TOLD = 'tests/follows/together.test.ts'
const NEED = 'tests/contributions/same-need.test.ts'
const LEAVE = 'tests/rights/leave.test.ts'
const TABLES = 'migrations/0056_comments_are_reported.sql'

/** The defences of what people say of contributions, report and follow. */
export const TALK_MUTANTS: Mutant[] = [
  { name: 'commentaire\u00a0: instant après le verrou', file: 'app/comments/write-comment.server.ts', tests: [CLOSE], replace: [['  const on = await holdPublic', '  await work.at()\n  const on = await holdPublic']] },
  { name: 'commentaire\u00a0: envoyé deux fois à la fois', file: 'app/comments/write-comment.server.ts', tests: [CLOSE], replace: [[`  await holdKey(work.tx, \`comment \${contributionId} \${viewer.personId}\`)\n`, '  void holdKey\n']] },
  { name: 'commentaire\u00a0: deux niveaux', file: TABLES, tests: [COMMENTS], replace: [['ALTER TABLE "comment" ADD CONSTRAINT "comment_answers_a_comment" FOREIGN KEY ("parent_id","contribution_id","parent_level") REFERENCES "public"."comment"("id","contribution_id","level")', 'ALTER TABLE "comment" ADD CONSTRAINT "comment_answers_a_comment" FOREIGN KEY ("parent_id") REFERENCES "public"."comment"("id")']] },
  { name: 'commentaire\u00a0: texte masqué', file: 'app/comments/list-comments.server.ts', tests: [COMMENTS], replace: [['case when comment.withdrawn_at is null and hidden_at is null then comment.text end as text', 'case when comment.withdrawn_at is null then comment.text end as text']] },
  { name: 'commentaire\u00a0: un quart d’heure', file: 'app/comments/policy.ts', tests: [COMMENTS], replace: [['EDIT_MINUTES * 60_000', 'EDIT_MINUTES * 66_000']] },
  { name: 'commentaire\u00a0: masqué par un modérateur', file: 'app/comments/policy.ts', tests: [COMMENTS], replace: [["if (!viewer.roles.includes('moderator')) return", "if (!viewer.roles) return"]] },
  { name: 'commentaire\u00a0: rien n’est effacé', file: TABLES, tests: [COMMENTS], replace: [['REVOKE DELETE ON "comment" FROM co_construire_site;', 'SELECT 1;']] },
  { name: 'commentaire\u00a0: mots de qui part', file: TABLES, tests: [LEAVE], replace: [['UPDATE comment SET text = without_words(text, own, 2000), organisation', 'UPDATE comment SET organisation']] },
  { name: 'signalement\u00a0: une fois par personne', file: TABLES, tests: [REPORTS, REPORTED], replace: [['CONSTRAINT "one_report_per_object_and_person" UNIQUE NULLS NOT DISTINCT', 'CONSTRAINT "one_report_per_object_and_person" UNIQUE']] },
  { name: 'signalement\u00a0: pendant qu’on décide', file: 'app/reports/report-object.server.ts', tests: [REPORTED], replace: [['  await holdReports(work.tx, object)\n', '  void holdReports\n']] },
  { name: 'signalement\u00a0: traité par un modérateur', file: 'app/reports/policy.ts', tests: [REPORTS], replace: [["if (!actor.roles.includes('moderator')) return", 'if (!actor.roles) return']] },
  { name: 'signalement\u00a0: ne change pas', file: TABLES, tests: [REPORTS], replace: [['REVOKE UPDATE ON "comment", "report" FROM', 'REVOKE UPDATE ON "comment" FROM']] },
  { name: 'suivi\u00a0: une lettre à chacun', file: 'app/follows/tell-followers.server.ts', tests: [TOLD], replace: [[' order by contribution_id for update`', ' order by contribution_id`']] },
  { name: 'suivi\u00a0: sept heures', file: 'app/follows/news.server.ts', tests: [FOLLOWS], replace: [[` and event.at <= \${until}`, ` and \${until} is not null`]] },
  { name: 'suivi\u00a0: ce qu’on fait soi-même', file: 'app/follows/news.server.ts', tests: [FOLLOWS], replace: [[' and comment.author_id <> follow.person_id and', ' and']] },
  { name: 'suivi\u00a0: masqué avant la lettre', file: 'app/follows/news.server.ts', tests: [FOLLOWS], replace: [[' and comment.withdrawn_at is null and comment.hidden_at is null)', ' and comment.withdrawn_at is null)']] },
  { name: 'suivi\u00a0: arrêté pour de bon', file: 'app/follows/set-follow.server.ts', tests: [FOLLOWS], replace: [['toldUntil: at }).onConflictDoNothing()', "toldUntil: at }).onConflictDoUpdate({ target: [follow.contributionId, follow.personId], set: { rhythm: 'daily' } })"]] },
  { name: 'suivi\u00a0: lien signé', file: 'app/follows/stop-tokens.server.ts', tests: [FOLLOWS], replace: [['return timingSafeEqual(', 'return true || timingSafeEqual(']] },
  { name: 'même besoin\u00a0: redit sans seconde lettre', file: 'app/contributions/say-same-need.server.ts', tests: [NEED], replace: [[`saidAt: sql\`case when \${sameNeed.territoryId} = \${territoryId} then \${sameNeed.saidAt} else excluded.said_at end\``, 'saidAt: edition.at']] },
]

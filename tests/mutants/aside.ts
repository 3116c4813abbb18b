import type { Mutant } from './list'

const ASIDE = 'tests/identity/set-aside.test.ts'
const SET_ASIDE = 'app/identity/proconnect/set-aside.server.ts'

/** The defences of an account that changes hands, and of whoever signs in again. */
export const ASIDE_MUTANTS: Mutant[] = [
  { name: 'mis de côté\u00a0: retiré par l’équipe', file: SET_ASIDE, tests: [ASIDE], replace: [['and ended.ended_by_team and', 'and ended.ended_by_team and false and']] },
  { name: 'mis de côté\u00a0: autre profil', file: 'app/identity/change-introduction.server.ts', tests: [ASIDE], replace: [['if (introduction.profile !== viewer.profile) await', 'if (introduction.displayName === viewer.profile) await']] },
  { name: 'mis de côté\u00a0: code attendu', file: 'app/proofs/end-pending-proofs.server.ts', tests: [ASIDE], replace: [['sql`(revoked_at is null or set_aside_for is not null)`', 'sql`revoked_at is null`']] },
  { name: 'mis de côté\u00a0: une fois', file: 'app/identity/prove-address.server.ts', tests: [ASIDE], replace: [[', eq(person.addressTold, true)', '']] },
  { name: 'relier\u00a0: dans la session du compte', file: 'app/identity/proconnect/link.server.ts', tests: [ASIDE], replace: [['enterCode(work, { browser, code, signedIn })', 'enterCode(work, { browser, code, signedIn: signedIn && null })']] },
  { name: 'relier\u00a0: adresse d’un collègue', file: 'app/identity/proconnect/policy.ts', tests: [ASIDE], replace: [['proven && proven.usedAt >= arrivedAt ? proven.email', 'proven && proven.usedAt < arrivedAt ? proven.email']] },
  { name: 'session\u00a0: finie de son âge', file: 'app/identity/forget-ended-sessions.server.ts', tests: ['tests/identity/session-over.test.ts'], replace: [['(days => ', '(days => -7 + ']] },
  { name: 'rattachements\u00a0: refus dit', file: 'app/proofs/judging-page.tsx', tests: ['tests/proofs/judging.test.ts'], replace: [['one.id === outcome.attachmentId && hasItsForm(outcome.act, one, meId)', 'one.id === outcome.attachmentId && (hasItsForm(outcome.act, one, meId) || one.id > 0)']] },
]

import type { Mutant } from './list'

const NEED = 'tests/contributions/same-need.test.ts'
const DRAFT = 'tests/contributions/deposit.test.ts'
const TABS = 'tests/contributions/two-tabs.test.ts'
const HERE = 'tests/ui/kept-here.test.ts'
const SAY = 'app/contributions/say-same-need.server.ts'
const SAVE = 'app/contributions/save-draft.server.ts'
const KEPT = 'app/ui/kept-here.ts'

/** The defences of what is typed before it is published, and of « C’est le même besoin ». */
export const DEPOSIT_MUTANTS: Mutant[] = [
  { name: 'même besoin\u00a0: jamais le sien', file: 'app/contributions/policy.ts', tests: [NEED], replace: [["return isOwn ? { refused: 'already-yours' } : null", "return isOwn && !viewer.attachment ? { refused: 'already-yours' } : null"]] },
  { name: 'même besoin\u00a0: ni celui de sa collectivité', file: SAY, tests: [NEED], replace: [[' || need.territoryId === actor.attachment?.territoryId', '']] },
  { name: 'même besoin\u00a0: par qui dépose', file: 'app/contributions/policy.ts', tests: [NEED], replace: [["const refusal = whyCannotDeposit(viewer, 'need', edition)", "const refusal = whyPhaseClosed(edition.calendar, 'consultation', edition.at)"]] },
  { name: 'même besoin\u00a0: pour la collectivité montrée', file: SAY, tests: [NEED], replace: [[' ?? whyForAnother(actor.attachment, shownFor)', ' ?? (shownFor ? null : whyForAnother(actor.attachment, shownFor))']] },
  { name: 'même besoin\u00a0: d’un besoin seulement', file: SAY, tests: [NEED], replace: [[", eq(contribution.kind, 'need')", '']] },
  { name: 'même besoin\u00a0: publié', file: SAY, tests: [NEED], replace: [['isNotNull(contribution.publishedAt), ', ''], ['eq, isNotNull, isNull', 'eq, isNull']] },
  { name: 'même besoin\u00a0: pas retiré', file: SAY, tests: [NEED], replace: [[', isNull(contribution.withdrawnAt)))', '))']] },
  { name: 'même besoin\u00a0: de cette consultation', file: SAY, tests: [NEED], replace: [[' eq(contribution.editionId, editionId),', '']] },
  { name: 'même besoin\u00a0: repris avant la clôture', file: SAY, tests: [NEED], replace: [["  if (refusal) return refusal\n  await work.tx.update(sameNeed)", '  void refusal\n  await work.tx.update(sameNeed)']] },
  { name: 'même besoin\u00a0: repris par soi', file: SAY, tests: [NEED], replace: [['eq(sameNeed.needId, id), eq(sameNeed.personId, viewer.personId), isNull', 'eq(sameNeed.needId, id), isNull']] },
  { name: 'même besoin\u00a0: collectivité comptée une fois', file: 'app/contributions/read-same-need.server.ts', tests: [NEED], replace: [['group by territory.id)', 'group by territory.id, person_id)']] },
  { name: 'même besoin\u00a0: brouillon gardé', file: SAY, tests: [NEED], replace: [['if (discards) await discardDraft', 'await discardDraft']] },
  { name: 'brouillon\u00a0: un autre texte n’est pas remplacé', file: SAVE, tests: [DRAFT, TABS], replace: [["if (!isSame) return { refused: 'draft-changed-meanwhile', savedAt: held.savedAt }", 'void isSame']] },
  { name: 'brouillon\u00a0: ni ses besoins choisis', file: SAVE, tests: [DRAFT], replace: [[' && (await answersOnly(work.tx, held, needs))', '']] },
  { name: 'brouillon\u00a0: deux onglets à la fois', file: 'app/contributions/hold-draft.server.ts', tests: [TABS], replace: [[`  await holdKey(tx, \`draft \${editionId} \${personId} \${kind}\`)\n`, '  void holdKey\n']] },
  { name: 'brouillon\u00a0: clôture', file: SAVE, tests: [DRAFT], replace: [['whyCannotDeposit(actor, kind, edition) ?? (await', '(whyCannotDeposit(actor, kind, edition), await']] },
  { name: 'brouillon\u00a0: lu par soi seul', file: 'app/contributions/find-draft.server.ts', tests: [DRAFT], replace: [[` and author_id = \${viewer.personId} and`, ` and (author_id = \${viewer.personId} or true) and`]] },
  { name: 'saisie gardée\u00a0: jamais à une autre personne', file: KEPT, tests: [HERE], replace: [[' || kept.who !== who ||', ' ||']] },
  { name: 'saisie gardée\u00a0: un mois', file: KEPT, tests: [HERE], replace: [['> MONTH_MS)', '> MONTH_MS * 12)']] },
  { name: 'saisie gardée\u00a0: effacée en se déconnectant', file: KEPT, tests: [HERE], replace: [["if (key.startsWith(PREFIX + under)) localStorage", "if (under && key.startsWith(PREFIX + under)) localStorage"]] },
  { name: 'saisie gardée\u00a0: un onglet n’écrit pas sur l’autre', file: KEPT, tests: [HERE], replace: [[`\${performance.timeOrigin}\${Math.random()}`, `\${performance.timeOrigin}`]] },
  { name: 'saisie gardée\u00a0: illisible', file: KEPT, tests: [HERE], replace: [["typeof kept?.at === 'string' && Array.isArray(kept.fields)", 'kept']] },
]

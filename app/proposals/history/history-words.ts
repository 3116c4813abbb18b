import { enumerate, quoted } from '~/ui/french'
import { behind, type Change, type Fate } from './change'

/** How proposals, schemes and contributions are called, by their id. */
export type Names = Record<'proposals' | 'schemes' | 'contributions', Record<string, string>>

type Subject = { contributionId?: number | undefined; proposalId?: number | undefined }

/** What a change did, as the history of its contribution or of a proposal tells it. */
export function changeWords(change: Change, names: Names, { proposalId }: Subject): string[] {
  if (change.what === 'contest') return [change.after ? `Contestation\u00a0: ${change.after.outcome === 'confirmed' ? 'décision confirmée' : 'décision reprise'}. ${change.after.answer}` : 'La réponse à la contestation est annulée.']
  if (change.what === 'proposal') return change.id === proposalId ? ownWords(change, names) : mergedWords(change, names)
  if (proposalId === undefined) return [fateWords(change.after, names)]
  const [was, is] = [behind(change.before).includes(proposalId), behind(change.after).includes(proposalId)]
  const name = names.contributions[change.id] ?? `contribution ${change.id}`
  return was === is ? [] : [is ? `Rejointe par ${name}.` : `${name} n’est plus derrière elle.`]
}

/** What became of a contribution, in one sentence. */
function fateWords(fate: Fate | null, names: Names): string {
  if (!fate) return 'Elle attend une décision.'
  switch (fate.kind) {
    case 'regrouped':
      return `Elle est derrière ${enumerate(fate.proposals.map((id) => `la proposition ${names.proposals[id] ?? id}`))}.`
    case 'redirected':
      return `Elle est réorientée vers ${names.schemes[fate.schemeId] ?? fate.schemeId}. ${fate.reason}`
    case 'rejected':
      return `Elle est rejetée. ${fate.reason}`
  }
}

function ownWords({ before, after }: Extract<Change, { what: 'proposal' }>, names: Names): string[] {
  if (after.ended) return [after.into === null ? 'Elle est mise à l’écart\u00a0: rien n’était derrière elle.' : `Elle est réunie à la proposition ${names.proposals[after.into] ?? after.into}.`]
  return [
    ...(before.ended ? [`Elle devient une proposition\u00a0: ${quoted(after.title)}.`] : []),
    ...(before.title === after.title ? [] : [`Titre\u00a0: ${quoted(before.title)} devient ${quoted(after.title)}.`]),
    ...(before.summary === after.summary ? [] : [`Résumé d’avant\u00a0: ${quoted(before.summary)}`]),
    ...(before.themeId === after.themeId ? [] : ['Le thème change.']),
  ]
}

const mergedWords = ({ id, after }: Extract<Change, { what: 'proposal' }>, names: Names): string[] =>
  [after.ended ? `La proposition ${names.proposals[id] ?? id} lui est réunie.` : `La proposition ${names.proposals[id] ?? id} redevient une proposition à part.`]

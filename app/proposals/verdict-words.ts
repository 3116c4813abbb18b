import { count } from '~/ui/french'
import type { Done } from './bench-address'
import type { VerdictKind } from './verdict'

/** What each verdict is called, and its word in addresses. */
export const VERDICT_WORDS: Record<VerdictKind, { one: string; many: string; plural: string; address: string }> = {
  regrouped: { one: 'regroupée', many: 'regroupées', plural: 'Regroupées', address: 'regroupees' },
  redirected: { one: 'réorientée', many: 'réorientées', plural: 'Réorientées', address: 'reorientees' },
  rejected: { one: 'rejetée', many: 'rejetées', plural: 'Rejetées', address: 'rejetees' },
}

export const VERDICTS = Object.keys(VERDICT_WORDS) as VerdictKind[]

/** The verdict an address speaks of; undefined for any other word. */
export const verdictOfAddress = (word: string | null) => VERDICTS.find((kind) => VERDICT_WORDS[kind].address === word)

/** What was done, as the page that follows tells it. `title` names the proposal. */
export function doneWords(done: Done, title?: string): string {
  switch (done.act) {
    case 'regroup':
      return `${count(done.contributions, 'contribution rejoint', 'contributions rejoignent')} ${title ? `«\u00a0${title}\u00a0»` : 'la proposition'}. Leurs auteurs sont prévenus.`
    case 'create':
      return 'La proposition est créée, encore vide.'
    case 'edit':
      return 'La proposition est réécrite.'
    case 'redirect':
      return 'La contribution est réorientée. Son auteur est prévenu.'
    case 'reject':
      return 'La contribution est rejetée. Son auteur est prévenu.'
    case 'undo':
      return 'La décision est annulée\u00a0: la contribution attend de nouveau.'
  }
}

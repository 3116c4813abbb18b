import { count, quoted } from '~/ui/french'
import { type Reach, reachWords } from '~/ui/reach'
import { WHEN_TOLD } from './telling/when'
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

type Done = { act: 'regroup'; contributions: number; title: string; reach: Reach } | { act: 'redirect' | 'reject'; reach: Reach } | { act: 'create' | 'edit' | 'undo' } | { act: 'add'; title: string } | { act: 'take'; waits: boolean }

/** What was done, as the page that follows tells it. */
export function doneWords(done: Done): string {
  switch (done.act) {
    case 'regroup':
      return `${count(done.contributions, 'contribution rejoint', 'contributions rejoignent')} ${quoted(done.title)}. ${tellingWords(done.reach)}`
    case 'create':
      return 'La proposition est créée, encore vide.'
    case 'edit':
      return 'La proposition est réécrite.'
    case 'redirect':
      return `La contribution est réorientée. ${tellingWords(done.reach)}`
    case 'reject':
      return `La contribution est rejetée. ${tellingWords(done.reach)}`
    case 'add':
      return `La contribution est aussi derrière ${quoted(done.title)}. ${WHEN_TOLD}`
    case 'take':
      return done.waits ? 'La contribution est sortie de la proposition\u00a0: derrière aucune autre, elle attend de nouveau.' : 'La contribution est sortie de la proposition\u00a0; elle reste derrière les autres.'
    case 'undo':
      return 'La décision est annulée\u00a0: la contribution attend de nouveau.'
  }
}

/** Whom an act concerns, and when they are told. */
export const tellingWords = (reach: Reach): string => (reach.letters > 0 ? `${reachWords(reach)} ${WHEN_TOLD}` : reachWords(reach))

import type { LastAct } from './use-acts'

/** What a key or a button asks for; `stack` chooses a proposal, from what was typed already. */
export type Question = { ask: 'stack'; typed: string } | { ask: 'new' } | { ask: 'redirect' } | { ask: 'reject' }

type Props = { ticked: number; isBusy: boolean; last: LastAct | null; onAsk: (question: Question) => void; onUntick: () => void; onUndo: () => void }

/** What to do with what is ticked, or with the row under the cursor; and the way back from what was done last. */
export function ActBar({ ticked, isBusy, last, onAsk, onUntick, onUndo }: Props) {
  const button = (label: string, key: string, question: Question, look = 'fr-btn--secondary') => (
    <button type="button" className={`fr-btn fr-btn--sm ${look}`} aria-keyshortcuts={key} onClick={() => onAsk(question)}>{label}<span className="cc-key" aria-hidden="true">{key}</span></button>
  )
  return (
    <div className="cc-bench__bar cc-live__bar" aria-busy={isBusy || undefined}>
      <span className="cc-bench__ticked" aria-live="polite">{ticked > 0 ? `${ticked} ${ticked > 1 ? 'cochées' : 'cochée'}` : 'Ligne en cours'}</span>
      {button('Regrouper dans…', 'G', { ask: 'stack', typed: '' }, '')}
      {button('Nouvelle', 'N', { ask: 'new' })}
      {button('Réorienter…', 'R', { ask: 'redirect' })}
      {button('Rejeter…', 'X', { ask: 'reject' })}
      {ticked > 0 ? <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary-no-outline" aria-keyshortcuts="Escape" onClick={onUntick}>Tout décocher</button> : null}
      {last ? <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" aria-keyshortcuts="Z" onClick={onUndo} title={last.words}>Annuler le dernier geste<span className="cc-key" aria-hidden="true">Z</span></button> : null}
    </div>
  )
}

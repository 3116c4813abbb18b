import { NEED_FIELD } from './forms'
import type { ChoosableNeed } from './need-choice'
import { originWords } from './words'

/** A few needs to tick: title, number, where each comes from. */
export function NeedBoxes({ title, needs, ticked = false }: { title: string; needs: readonly ChoosableNeed[]; ticked?: boolean }) {
  return (
    <fieldset className="cc-needs__boxes">
      <legend>{title}</legend>
      {needs.map(({ id, title: name, territory, organisation }) => (
        <div className="fr-checkbox-group fr-checkbox-group--sm" key={id}>
          <input type="checkbox" id={`${NEED_FIELD}${id}`} name={`${NEED_FIELD}${id}`} defaultChecked={ticked} />
          <label className="fr-label" htmlFor={`${NEED_FIELD}${id}`}>
            {name}
            <span className="fr-hint-text">{[`n°\u00a0${id}`, originWords(territory, organisation)].filter(Boolean).join(', ')}</span>
          </label>
        </div>
      ))}
    </fieldset>
  )
}

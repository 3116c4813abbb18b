import { useRef } from 'react'
import { describedBy, FieldError, Hint, RequiredMark } from '~/ui/field-frame'
import { count } from '~/ui/french'
import { SearchInForm } from '~/ui/search-in-form'
import { NeedBoxes } from './need-boxes'
import { MOST_FOUND, type NeedChoice } from './need-choice'
import { useNeedSearch } from './use-need-search'

type Props = {
  choice: NeedChoice
  /** Where the published contributions are. */
  list: string
  error: string | undefined
}

const ID = 'answers'
const HINT = 'Cherchez par un mot, une collectivité ou un numéro, puis cochez. Vous pouvez en choisir plusieurs.'

/** The needs a solution answers: those chosen, unticked to be taken off, and a search that leads to others. */
export function NeedChoiceField({ choice, list, error }: Props) {
  const boxes = useRef<HTMLFieldSetElement>(null)
  const { shown, failed, typed, searchNow } = useNeedSearch(boxes, `${list}/besoins`, choice)
  return (
    <fieldset className={`cc-needs${error ? ' cc-needs--error' : ''}`} id={ID} tabIndex={-1} ref={boxes} aria-describedby={describedBy(ID, { hint: HINT, error })}>
      <legend className="fr-label">
        À quels besoins répond-elle&nbsp;?
        <RequiredMark required={false} />
      </legend>
      <Hint id={ID} hint={HINT} />
      <FieldError id={ID} error={error} />
      {shown.chosen.length > 0 ? <NeedBoxes title="Besoins choisis (décochez pour retirer)" needs={shown.chosen} ticked /> : null}
      <SearchInForm label="Chercher un besoin" name="recherche" searched={choice.search} maxLength={200} button={{ name: 'suite', value: 'chercher' }} onType={typed} onSearch={searchNow} />
      <input type="hidden" name="recherchee" value={shown.search} />
      <p role="status" className={failed || shown.told ? 'fr-error-text' : 'cc-quiet'}>{failed ? 'La recherche ne répond pas\u00a0: la connexion semble coupée.' : resultWords(shown)}</p>
      {shown.found.length > 0 ? <NeedBoxes title={`Besoins qui contiennent «\u00a0${shown.search}\u00a0»`} needs={shown.found} /> : null}
    </fieldset>
  )
}

/** How many were found, and what to do when it is none, or too many. */
function resultWords({ search, found, total, told }: NeedChoice): string {
  if (search === '') return ''
  if (told) return told
  if (total === 0) return `Aucun besoin publié ne contient «\u00a0${search}\u00a0». Essayez un mot plus court, ou le nom d’une collectivité.`
  if (found.length === 0) return 'Tout ce qui a été trouvé est déjà choisi.'
  const words = count(total, 'besoin trouvé', 'besoins trouvés')
  return total > MOST_FOUND ? `${words}\u00a0: ajoutez un mot pour préciser.` : `${words}.`
}

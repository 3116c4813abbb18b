import { type FormEvent, useState } from 'react'
import type { FoundTerritory } from '~/territories/search.server'
import { detailsOf, nameOf } from '~/territories/telling'
import { useLoadedCombobox } from '~/territories/use-loaded-combobox'
import { MORE_EXIST, MOST_LISTED, NOT_CHOSEN } from '~/territories/words'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { Radios } from '~/ui/radios'

type Props = { /** The page that shows it, and that its forms are sent to. */ page?: string; submitLabel?: string; /** Nothing else than what is in the list may be asked for here. */ isComplete?: boolean; q: string; wrong: string | null; retour: string; found: readonly FoundTerritory[]; error: string | undefined }

const SEARCHED = { label: 'Nom, code postal, ou numéro SIREN ou SIRET', hint: 'Par exemple\u00a0: Saint-Flour, Saint-Denis 93, 15100 ou 211501879.' }

/** A territory, found as it is typed or in two steps; and the way for whose structure is not in the list. */
export function TerritoryChoice(props: Props) {
  return (
    <>
      <InTheList {...props} />
      {props.isComplete ? null : <p className="cc-after">Vous parlez pour un syndicat, ou une autre structure publique qui n’est pas dans la liste&nbsp;? <a href="/compte/structure">Demandez-la par son numéro SIREN</a>.</p>}
    </>
  )
}

/** Found as it is typed; without scripts, or when a search is in the address, in two steps: search, then choose. */
function InTheList(props: Props) {
  const loaded = useLoadedCombobox('q')
  const [missing, setMissing] = useState<string>()
  const { page = '/compte/territoire', submitLabel = 'Parler pour cette collectivité', q, retour, error } = props
  if (!loaded || q) return <TwoSteps {...props} />
  const { TerritoryCombobox } = loaded
  function refuseNothing(event: FormEvent<HTMLFormElement>) {
    if (new FormData(event.currentTarget).get('territory')) return
    event.preventDefault()
    setMissing(NOT_CHOSEN)
    document.getElementById('territory')?.focus()
  }
  return (
    <form className="cc-step" method="post" action={addressOf(page, { retour })} noValidate onSubmit={refuseNothing}>
      <TerritoryCombobox name="territory" {...SEARCHED} error={missing ?? error} typed={loaded.typed} autoFocus={loaded.focused} />
      <button className="fr-btn" type="submit">{submitLabel}</button>
    </form>
  )
}

function TwoSteps({ page = '/compte/territoire', submitLabel = 'Parler pour cette collectivité', q, wrong, retour, found, error }: Props) {
  return (
    <>
      <form method="get" action={page}>
        {retour ? <input type="hidden" name="retour" value={retour} /> : null}
        <Field name="q" type="search" {...SEARCHED} error={wrong ?? undefined} defaultValue={q} maxLength={100} />
        <button className={found.length > 0 ? 'fr-btn fr-btn--secondary' : 'fr-btn'} type="submit">Chercher</button>
      </form>
      {q && !wrong && found.length === 0 ? (
        <EmptyState title={`Aucune collectivité trouvée pour «\u00a0${q}\u00a0»`}>
          Vérifiez l’orthographe, ou cherchez par le code postal. La liste a toutes les communes, intercommunalités, départements
          et régions, et les structures qu’une personne de la modération y a ajoutées.
        </EmptyState>
      ) : null}
      {found.length > 0 ? (
        <form className="cc-step" method="post" action={addressOf(page, { q, retour })} noValidate>
          <p role="status">{found.length === 1 ? 'Une collectivité trouvée.' : found.length > MOST_LISTED ? `Les ${MOST_LISTED}\u00a0premières collectivités trouvées.` : `${found.length}\u00a0collectivités trouvées.`}</p>
          <Radios
            name="territory"
            legend="La collectivité"
            required
            options={found.slice(0, MOST_LISTED).map((territory) => ({ value: String(territory.id), label: nameOf(territory), hint: detailsOf(territory) }))}
            error={error}
          />
          {found.length > MOST_LISTED ? <p>{MORE_EXIST}</p> : null}
          <button className="fr-btn" type="submit">{submitLabel}</button>
        </form>
      ) : null}
    </>
  )
}

const addressOf = (page: string, kept: { q?: string; retour: string }) => `${page}?${new URLSearchParams(Object.entries(kept).filter(([, value]) => value))}`

import { type FormEvent, useState } from 'react'
import type { FoundTerritory } from '~/territories/search.server'
import { detailsOf, nameOf } from '~/territories/telling'
import { useLoadedCombobox } from '~/territories/use-loaded-combobox'
import { NOT_CHOSEN } from '~/territories/words'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { Radios } from '~/ui/radios'

type Props = { /** The page that shows it, and that its forms are sent to. */ page?: string; submitLabel?: string; q: string; wrong: string | null; retour: string; found: readonly FoundTerritory[]; error: string | undefined }

const SEARCHED = { label: 'Nom, code postal, ou numéro SIREN ou SIRET', hint: 'Par exemple\u00a0: Saint-Flour, Saint-Denis 93, 15100 ou 211501879.' }

/** A territory, found as it is typed; without scripts, or when a search is in the address, in two steps: search, then choose. */
export function TerritoryChoice(props: Props) {
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
          Vérifiez l’orthographe, ou cherchez par le code postal. Seules les communes, intercommunalités, départements et
          régions de la liste officielle peuvent être choisis.
        </EmptyState>
      ) : null}
      {found.length > 0 ? (
        <form className="cc-step" method="post" action={addressOf(page, { q, retour })} noValidate>
          <Radios
            name="territory"
            legend={found.length === 1 ? 'Une collectivité trouvée' : `${found.length}\u00a0collectivités trouvées`}
            required
            options={found.map((territory) => ({ value: String(territory.id), label: nameOf(territory), hint: detailsOf(territory) }))}
            error={error}
          />
          <button className="fr-btn" type="submit">{submitLabel}</button>
        </form>
      ) : null}
    </>
  )
}

const addressOf = (page: string, kept: { q?: string; retour: string }) => `${page}?${new URLSearchParams(Object.entries(kept).filter(([, value]) => value))}`

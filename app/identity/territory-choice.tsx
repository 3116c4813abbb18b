import type { FoundTerritory } from '~/territories/search.server'
import { TERRITORY_KIND_LABELS } from '~/territories/words'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { count } from '~/ui/french'
import { Radios } from '~/ui/radios'

type Props = { q: string; wrong: string | null; retour: string; found: readonly FoundTerritory[]; error: string | undefined }

/** A territory in two steps that need no script: search, then choose in what was found. */
export function TerritoryChoice({ q, wrong, retour, found, error }: Props) {
  const query = new URLSearchParams({ ...(q && { q }), ...(retour && { retour }) }).toString()
  return (
    <>
      <form method="get" action="/compte/territoire">
        {retour ? <input type="hidden" name="retour" value={retour} /> : null}
        <Field name="q" type="search" label="Nom, code postal, ou numéro SIREN ou SIRET" hint="Par exemple&nbsp;: Saint-Flour, Saint-Denis 93, 15100 ou 211501879." error={wrong ?? undefined} defaultValue={q} maxLength={100} />
        <button className={found.length > 0 ? 'fr-btn fr-btn--secondary' : 'fr-btn'} type="submit">Chercher</button>
      </form>
      {q && !wrong && found.length === 0 ? (
        <EmptyState title={`Aucune collectivité trouvée pour «\u00a0${q}\u00a0»`}>
          Vérifiez l’orthographe, ou cherchez par le code postal. Seules les communes, intercommunalités, départements et
          régions de la liste officielle peuvent être choisis.
        </EmptyState>
      ) : null}
      {found.length > 0 ? (
        <form className="cc-step" method="post" action={`/compte/territoire?${query}`} noValidate>
          <Radios
            name="territory"
            legend={found.length === 1 ? 'Une collectivité trouvée' : `${found.length}\u00a0collectivités trouvées`}
            required
            options={found.map((territory) => ({ value: String(territory.id), label: labelOf(territory), hint: hintOf(territory) }))}
            error={error}
          />
          <button className="fr-btn" type="submit">Parler pour cette collectivité</button>
        </form>
      ) : null}
    </>
  )
}

/** Whoever looked for a commune that is one no more must see that it is found, and under which name. */
const labelOf = ({ name, formerName, departementName }: FoundTerritory): string =>
  formerName === null ? name : `${formerName}. Aujourd’hui\u00a0: ${name}${departementName ? ` (${departementName})` : ''}`

const hintOf = ({ kind, departement, departementName, population }: FoundTerritory): string =>
  [TERRITORY_KIND_LABELS[kind], departementName && kind !== 'departement' ? `${departementName} (${departement})` : departement, population === null ? null : count(population, 'habitant', 'habitants')].filter(Boolean).join(', ')

import type { ReactNode } from 'react'

type Props = {
  action: string
  /** The search field, first and widest. */
  search?: { name: string; label: string; defaultValue?: string | undefined }
  /** The filters: selects, checkboxes, hidden fields. */
  children?: ReactNode
  submitLabel?: string
  /** The filters in force, as `RemovableTag`s, and the address without any. */
  active?: ReactNode
  clearTo?: string | undefined
}

/** A search as an address (GET): the field first, the filters in a row, then those in force, each removable. */
export function FilterForm({ action, search, children, submitLabel = 'Rechercher', active, clearTo }: Props) {
  return (
    <form className="cc-filters" action={action} method="get" role="search">
      {search ? (
        <div className="cc-filters__search">
          <label className="fr-label" htmlFor={search.name}>
            {search.label}
          </label>
          <input
            className="fr-input"
            type="search"
            id={search.name}
            name={search.name}
            defaultValue={search.defaultValue}
            maxLength={200}
          />
        </div>
      ) : null}
      {children ? <div className="cc-filters__row">{children}</div> : null}
      <button className="fr-btn" type="submit">
        {submitLabel}
      </button>
      {active || clearTo ? (
        <p className="cc-filters__active">
          {active}
          {clearTo ? <a href={clearTo}>Tout effacer</a> : null}
        </p>
      ) : null}
    </form>
  )
}

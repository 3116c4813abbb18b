import { useEffect, useRef } from 'react'

/** `field` is the id of the control (its name, unless another id was given); an empty one is about the whole form. */
export type FormError = { field: string; message: string }

/**
 * What must be corrected before the form can be sent, each error leading to its field. It takes the focus on arrival,
 * with or without scripts, so that nobody has to look for why the page came back. Renders nothing without errors.
 */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div className="fr-alert fr-alert--error cc-notice" role="alert" tabIndex={-1} ref={box} autoFocus>
      <h2 className="fr-alert__title">
        {errors.length === 1 ? 'Une réponse est à corriger' : `${errors.length}\u00a0réponses sont à corriger`}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.message}`}>
            {error.field ? <a href={`#${error.field}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </div>
  )
}

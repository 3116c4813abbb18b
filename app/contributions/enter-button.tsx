/**
 * The button that Enter presses in a form: the first one. Without it, Enter in any field would press the search button
 * of the needs. Out of sight rather than hidden, because some browsers press no button they do not draw.
 */
export const EnterButton = () => <button type="submit" name="suite" value="entree" className="fr-sr-only" tabIndex={-1} aria-hidden="true">Continuer</button>

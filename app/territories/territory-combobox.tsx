import { type ReactNode, type RefObject, useContext, useEffect, useRef, useState } from 'react'
import { ComboBox, ComboBoxStateContext, FieldError, I18nProvider, Input, Label, ListBox, ListBoxItem, PopoverContext, useSlottedContext } from 'react-aria-components'
import type { FoundTerritory } from './search.server'
import { detailsOf, nameOf, sayOf } from './telling'
import { useTerritorySearch } from './use-territory-search'

type Props = { name: string; label: string; hint: string; typed: string; error: string | undefined; autoFocus: boolean }

const NOTHING: readonly FoundTerritory[] = []

/**
 * One territory, found as it is typed and chosen by keyboard, finger or mouse; a form sends its number as `name`. Loaded by
 * the pages that use it, once their scripts run: without, a form and a list of radio buttons do the same.
 */
export function TerritoryCombobox({ name, label, hint, typed, error, autoFocus }: Props) {
  const [text, setText] = useState(typed)
  const [attempt, setAttempt] = useState(0)
  const [chosen, setChosen] = useState<FoundTerritory | null>(null)
  const search = useTerritorySearch(chosen ? '' : text, attempt)
  const found = search.state === 'found' ? search.found : NOTHING
  const isWrong = error !== undefined && !chosen
  useNothingHidden()
  useOneCount()
  function type(next: string) {
    setText(next)
    if (chosen && next !== chosen.name) setChosen(null)
  }
  function choose(key: string | number | null) {
    const territory = found.find(({ id }) => id === key)
    if (!territory) return
    setChosen(territory)
    setText(territory.name)
  }
  return (
    <I18nProvider locale="fr-FR">
      {/* Where React Aria finds this, it writes no style of its own, which the content security policy would refuse. */}
      <span id="react-aria-pressable-style" hidden />
      <ComboBox
        id={name} className={`cc-combobox fr-input-group${isWrong ? ' fr-input-group--error' : ''}`} aria-describedby={`${name}-dit`} isInvalid={isWrong} validationBehavior="aria"
        items={found} inputValue={text} onInputChange={type} selectedKey={chosen?.id ?? null} onSelectionChange={choose} allowsCustomValue menuTrigger="input"
      >
        <Label className="fr-label">{label}<span className="fr-hint-text">{hint}</span></Label>
        <Input className={`fr-input${isWrong ? ' fr-input--error' : ''}`} maxLength={100} autoFocus={autoFocus} />
        <WhileOpen found={found}>
          <ListBox<FoundTerritory> className="cc-combobox__list" aria-label="Collectivités proposées">
            {(territory) => (
              <ListBoxItem className="cc-combobox__option" textValue={territory.name}>
                {nameOf(territory)}<span className="fr-hint-text">{detailsOf(territory)}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </WhileOpen>
        <FieldError className="fr-error-text">{error}</FieldError>
      </ComboBox>
      <p className="cc-combobox__said" id={`${name}-dit`} role="status">
        {chosen ? <><strong>{chosen.name}</strong>, {detailsOf(chosen)}</> : sayOf(search)}
      </p>
      {search.state === 'failed' ? <p><button className="fr-btn fr-btn--secondary" type="button" onClick={() => setAttempt(attempt + 1)}>Chercher à nouveau</button></p> : null}
      <input type="hidden" name={name} value={chosen?.id ?? ''} />
    </I18nProvider>
  )
}

/**
 * The list in its place under the field, rather than at the end of the document, where no landmark is; opened by each
 * answer, for React Aria opens one only as a letter is typed. It reads this once before, without state, to know the options.
 * The list says that it is the popover, or an option reached by the arrow that opens it is taken for somewhere else, and closes it.
 */
function WhileOpen({ found, children }: { found: readonly FoundTerritory[]; children: ReactNode }) {
  const state = useContext(ComboBoxStateContext)
  const popover = useSlottedContext(PopoverContext)
  const shown = useRef(NOTHING)
  useEffect(() => {
    // Once for each answer: closed by Escape, the list stays so until the next.
    if (!state || shown.current === found) return
    shown.current = found
    if (found.length > 0 && state.isFocused && !state.isOpen) state.open(null, 'input')
  }, [found, state])
  if (!state) return children
  return state.isOpen ? <div ref={popover?.ref as RefObject<HTMLDivElement>}>{children}</div> : null
}

/**
 * React Aria hides the rest of the page from screen readers while a list is open, though its links can still be reached
 * with Tab; it spares what it takes for an announcer. This list covers nothing that must be hidden.
 */
function useNothingHidden() {
  useEffect(() => {
    for (const part of document.body.children) part.setAttribute('data-live-announcer', 'true')
    return () => {
      for (const part of document.body.children) part.removeAttribute('data-live-announcer')
    }
  }, [])
}

/**
 * React Aria counts the options aloud, beside what this field says of them, and counts none at each letter, before the
 * answer comes: its count is taken away before it is read. What it says of the option reached, which VoiceOver needs, stays.
 */
function useOneCount() {
  useEffect(() => {
    const counts = new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        if (!(target instanceof Element) || target.getAttribute('role') !== 'log') continue
        for (const said of addedNodes) if (THEIR_COUNT.test(said.textContent ?? '')) target.removeChild(said)
      }
    })
    counts.observe(document.body, { subtree: true, childList: true })
    return () => counts.disconnect()
  }, [])
}

const THEIR_COUNT = /options? disponible\(s\)/

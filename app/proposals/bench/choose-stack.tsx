import { useState } from 'react'
import { count } from '~/ui/french'
import type { Stack } from '../list-stacks.server'
import { stackWords } from '../stacks'

const SHOWN = 8

/** Chooses a proposal by its number or by words of its title: Enter takes the first. */
export function ChooseStack({ stacks, typed, onChoose }: { stacks: Stack[]; typed: string; onChoose: (stack: Stack) => void }) {
  const [words, setWords] = useState(typed)
  const found = findStacks(stacks, words)
  const [first] = found
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (first) onChoose(first) }}>
      <label className="fr-label" htmlFor="pile">Numéro ou mots du titre<span className="fr-hint-text">Entrée prend la première.</span></label>
      <input className="fr-input" id="pile" autoComplete="off" value={words} onChange={({ target }) => setWords(target.value)} />
      <p className="fr-sr-only" role="status">{first ? `${count(found.length, 'proposition', 'propositions')}. Entrée\u00a0: ${first.number}. ${first.title}` : 'Aucune proposition'}</p>
      <ul className="cc-rows cc-dialog__found">
        {found.slice(0, SHOWN).map((stack) => (
          <li key={stack.id} className="cc-stack">
            <p className="cc-stack__number" aria-hidden="true">{stack.number}</p>
            <div><p className="cc-row__title">{stack.title}</p><p className="cc-row__about">{stackWords(stack)}</p></div>
            <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={() => onChoose(stack)}>Choisir<span className="fr-sr-only"> {stack.number}. {stack.title}</span></button>
          </li>
        ))}
      </ul>
    </form>
  )
}

/** The one of this number first, then those whose title has every word. */
function findStacks(stacks: Stack[], typed: string): Stack[] {
  const fold = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const words = fold(typed).split(/\s+/).filter(Boolean)
  const named = stacks.filter(({ number, title }) => words.every((word) => String(number).startsWith(word) || fold(title).includes(word)))
  return named.sort((one, other) => Number(String(other.number) === typed.trim()) - Number(String(one.number) === typed.trim()))
}

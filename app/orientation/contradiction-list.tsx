import type { contradictionsOf } from './contradictions'

/** What the source says in two ways, and how it is read here. */
export function ContradictionList({ items }: { items: ReturnType<typeof contradictionsOf> }) {
  return (
    <ul className="cc-rules">
      {items.map(({ subject, said: [one, other], reading }) => (
        <li key={subject}>
          <strong>{subject}.</strong> D’un côté&nbsp;: {lowerFirst(one)}. De l’autre&nbsp;: {lowerFirst(other)}. <em>Notre lecture&nbsp;: {lowerFirst(reading)}</em>
        </li>
      ))}
    </ul>
  )
}

/** A sentence after a colon; an acronym keeps its capitals. */
const lowerFirst = (words: string) => (/^[A-ZÀÉ]{2}/.test(words.split(' ')[1] ?? '') || /^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1))

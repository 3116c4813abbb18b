import { RichText } from './rich-text'

/** What was typed for an act that is no longer possible: whoever wrote it copies it rather than losing it. */
export function KeptText({ text }: { text: string | undefined }) {
  if (!text?.trim()) return null
  return (
    <>
      <p>Voici le texte que vous aviez écrit, à copier si vous voulez le garder. Il n’a été ni enregistré ni envoyé.</p>
      <blockquote><RichText text={text} /></blockquote>
    </>
  )
}

import { RichText } from '~/ui/rich-text'
import { type ApplicationTexts, LEAST, lengthOf, SECTIONS } from './application'
import { SECTION_WORDS } from './words'

/** What the territory wrote, section by section; an empty one says so. */
export function FileTexts({ texts, level = 2 }: { texts: ApplicationTexts; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return SECTIONS.map((section) => (
    <section key={section} aria-labelledby={`texte-${section}`}>
      <Heading id={`texte-${section}`}>{SECTION_WORDS[section].label}</Heading>
      {texts[section].trim() ? <RichText text={texts[section]} /> : <p className="cc-quiet">Rien d’écrit pour l’instant.</p>}
      {texts[section].trim() && lengthOf(texts[section]) < LEAST ? <p className="cc-quiet">Trop court pour être déposé&nbsp;: écrivez au moins {LEAST} caractères.</p> : null}
    </section>
  ))
}

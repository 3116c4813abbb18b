import { Markdown } from '~/ui/markdown'
import { formatInstant } from '~/ui/paris-time'
import { ChangedText } from './changed-text'
import type { Change } from './compare-versions'

/** A version as this page shows it: what it changed, and its whole text. */
export type ShownVersion = { number: number; savedAt: string; title: string; text: string; changes: Change[] }

/** Each wording that was public, the present one first, with what it changed of the one before. */
export function VersionsPage({ versions, address }: { versions: readonly ShownVersion[]; address: string }) {
  return (
    <>
      <p>Ce qui a été retiré est <del>barré</del>, ce qui a été ajouté est <ins>souligné</ins>. <a href={address}>Revenir à la contribution</a></p>
      {versions.map(({ number, savedAt, title, text, changes }, index) => (
        <section key={number} className="cc-versions" aria-labelledby={`version-${number}`}>
          <h2 id={`version-${number}`}>Version {number}{index === 0 ? ', celle qui est publique' : ''}</h2>
          <p className="cc-versions__at">Publiée le {formatInstant(new Date(savedAt))}{number > 1 ? `. Ce qui a changé depuis la version ${number - 1}\u00a0:` : ', la première.'}</p>
          {changes.map(({ label, pieces }) => (
            <div key={label}>
              <h3>{label}</h3>
              <ChangedText pieces={pieces} />
            </div>
          ))}
          <details>
            <summary>Lire la version {number} en entier</summary>
            <article>
              <h3>{title}</h3>
              <Markdown text={text} level={4} />
            </article>
          </details>
        </section>
      ))}
    </>
  )
}

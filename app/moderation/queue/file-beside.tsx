import { REASON_LABELS, type LookReason } from '~/contributions/look-words'
import { count } from '~/ui/french'
import { Markdown } from '~/ui/markdown'
import { formatInstant } from '~/ui/paris-time'
import { RichText } from '~/ui/rich-text'
import type { Look } from './look'
import type { QueueFile } from './read-file.server'
import { DONE_WORDS } from './refusals'

/** What helps decide, beside the text: earlier looks, what is near, former wordings. */
export function FileBeside({ file: { slug, looks, near, former } }: { file: QueueFile }) {
  return (
    <>
      <section aria-labelledby="regards">
        <h2 id="regards" className="fr-h6">Regards précédents</h2>
        {looks.length === 0 ? <p className="cc-quiet">Personne ne l’a encore regardée.</p> : <ol className="cc-queue__looks">{looks.map((look) => <li key={look.number}><PastLook look={look} /></li>)}</ol>}
      </section>
      {near.length > 0 ? (
        <section aria-labelledby="proches">
          <h2 id="proches" className="fr-h6">Contributions proches</h2>
          <ul>{near.map(({ id, title }) => <li key={id}><a href={`/consultations/${slug}/contributions/${id}`}>{title}</a> <span className="cc-quiet">n°&nbsp;{id}</span></li>)}</ul>
        </section>
      ) : null}
      {former.length > 0 ? (
        <details className="cc-versions">
          <summary>{count(former.length, 'version précédente', 'versions précédentes')}</summary>
          {former.map(({ number, title, text, savedAt }) => (
            <article key={number}>
              <p className="cc-versions__at">Version {number}, du {formatInstant(new Date(savedAt))}</p>
              <h3 className="fr-h6">{title}</h3>
              <Markdown text={text} level={4} />
            </article>
          ))}
        </details>
      ) : null}
    </>
  )
}

function PastLook({ look: { by, act, at, reason, words, undoneAt, undoneBy } }: { look: Look }) {
  return (
    <>
      <p>{by} {DONE_WORDS[act]} le {formatInstant(new Date(at))}.{undoneAt ? ` ${undoneBy} est revenu dessus le ${formatInstant(new Date(undoneAt))}.` : ''}</p>
      {reason ? <p>Motif&nbsp;: {REASON_LABELS[reason as LookReason]}.</p> : null}
      {words ? <RichText text={words} /> : null}
    </>
  )
}

import { formatNumber } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import type { Support } from './my-ballot.server'

/** The acknowledgement of one's vote: the public line that holds it, one click away. */
export function ReceiptDetails({ slug, support }: { slug: string; support: Support }) {
  const { seq, at, territory } = support
  return (
    <details className="cc-receipt">
      <summary>Mon reçu</summary>
      <p>
        Votre soutien est la <a href={`/consultations/${slug}/registre?ligne=${seq}#ligne-${seq}`}>ligne {formatNumber(seq)} du registre</a>,
        pour {territory}, le {formatInstant(at)}, heure de Paris.
      </p>
      <p>Gardez ce numéro&nbsp;: chacun peut télécharger le registre et vérifier que cette ligne y est toujours.</p>
    </details>
  )
}

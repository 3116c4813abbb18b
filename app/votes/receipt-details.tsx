import { formatNumber } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import type { Support } from './my-ballot.server'

/** The acknowledgement of one's vote: the public line that holds it, one click away, once counts are shown. */
export function ReceiptDetails({ slug, support }: { slug: string; support: Support }) {
  const { seq, at, territory } = support
  if (seq === null) {
    return (
      <details className="cc-receipt">
        <summary>Mon reçu</summary>
        <p>Votre soutien est au registre, pour {territory}, le {formatInstant(at)}, heure de Paris.</p>
        <p>Le numéro de sa ligne dirait combien de voix sont données&nbsp;: vous le lirez ici à la clôture du vote.</p>
      </details>
    )
  }
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

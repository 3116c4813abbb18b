import { formatNumber } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import type { Support } from './my-ballot.server'

/** The acknowledgement of one's vote: a signed file to keep and, once counts are shown, the public line that holds it. */
export function ReceiptDetails({ slug, support }: { slug: string; support: Support }) {
  const { proposal, seq, at, territory } = support
  const ledger = `/consultations/${slug}/registre`
  return (
    <details className="cc-receipt">
      <summary>Mon reçu</summary>
      {seq === null ? (
        <>
          <p>Votre soutien est au registre, pour {territory}, le {formatInstant(at)}, heure de Paris.</p>
          <p>Le numéro de sa ligne dirait combien de voix sont données&nbsp;: vous le lirez ici à la clôture du vote. D’ici là, le reçu promet cette ligne sans dire où elle est.</p>
        </>
      ) : (
        <p>
          Votre soutien est la <a href={`${ledger}?ligne=${seq}#ligne-${seq}`}>ligne {formatNumber(seq)} du registre</a>,
          pour {territory}, le {formatInstant(at)}, heure de Paris.
        </p>
      )}
      <p>
        <a href={`/consultations/${slug}/propositions/${proposal}/recu`} download>Télécharger le reçu</a> (JSON, signé)
      </p>
      <p>
        Gardez-le&nbsp;: la page du <a href={`${ledger}#recu`}>registre</a> dit si cette ligne y est toujours.
      </p>
    </details>
  )
}

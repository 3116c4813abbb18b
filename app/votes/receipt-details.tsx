import { formatNumber } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import type { Support } from './my-ballot.server'

type Props = { slug: string; act: Support; hasEnded: boolean }

/** The acknowledgement of one's last act, a vote or its end: a signed file to keep and, once counts are shown, the public line that holds it. */
export function ReceiptDetails({ slug, act: { proposal, seq, at, territory }, hasEnded }: Props) {
  const ledger = `/consultations/${slug}/registre`
  const act = hasEnded ? 'La fin de votre soutien' : 'Votre soutien'
  return (
    <details className="cc-receipt">
      <summary>Mon reçu</summary>
      {seq === null ? (
        <>
          <p>{act} est au registre, pour {territory}, le {formatInstant(at)}, heure de Paris.</p>
          <p>Le numéro de sa ligne dirait combien de voix sont données&nbsp;: vous le lirez ici à la clôture du vote. D’ici là, le reçu promet cette ligne sans dire où elle est.</p>
        </>
      ) : (
        <p>
          {act} est la <a href={`${ledger}?ligne=${seq}#ligne-${seq}`}>ligne {formatNumber(seq)} du registre</a>,
          pour {territory}, le {formatInstant(at)}, heure de Paris.
        </p>
      )}
      <p className="cc-not-printed">
        <a href={`/consultations/${slug}/propositions/${proposal}/recu`} download>Télécharger le reçu</a> (JSON, signé)
      </p>
      <p className="cc-not-printed">
        Gardez-le&nbsp;: la page du <a href={`${ledger}#recu`}>registre</a> dit si cette ligne y est toujours.
      </p>
    </details>
  )
}

import type { KeptReason, ReasonKind } from './reason'

type Props = { reasons: KeptReason[]; kind: ReasonKind; /** The page whose form the reason fills. */ address: string; manageAt: string }

/** The kept reasons of a kind: each is a link to the same page, its field filled, to be completed there. */
export function PickReason({ reasons, kind, address, manageAt }: Props) {
  const ofKind = reasons.filter((one) => one.kind === kind)
  return (
    <details className="cc-confirm">
      <summary>{ofKind.length > 0 ? `Motifs gardés (${ofKind.length})` : 'Motifs gardés'}</summary>
      <div className="cc-confirm__body">
        {ofKind.length > 0 ? (
          <ul>
            {ofKind.map(({ id, title }) => (
              <li key={id}>
                <a href={`${address}?motif=${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        ) : (
          <p>Aucun pour le moment.</p>
        )}
        <p>
          <a href={manageAt}>Garder, changer ou retirer des motifs</a>
        </p>
      </div>
    </details>
  )
}

/** The reason that an address asks for, if it is kept. */
export const pickedIn = (reasons: KeptReason[], motif: string | null): KeptReason | null => reasons.find(({ id }) => String(id) === motif) ?? null

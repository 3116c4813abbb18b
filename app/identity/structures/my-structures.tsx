import { TERRITORY_KIND_LABELS } from '~/territories/words'
import { Badge } from '~/ui/badge'
import { formatDay } from '~/ui/paris-time'
import type { MyStructure } from './list-structures.server'

/** What the reader asked for, and what has been decided of each. */
export function MyStructures({ structures }: { structures: readonly MyStructure[] }) {
  return (
    <ul className="cc-judged">
      {structures.map((structure) => (
        <li key={structure.id}>
          <h3>{structure.name}</h3>
          <p><State {...structure} /> {TERRITORY_KIND_LABELS[structure.kind]}, SIREN {structure.siren}, demandée le {formatDay(structure.askedAt)}</p>
          <Answer {...structure} />
        </li>
      ))}
    </ul>
  )
}

function State({ decidedAt, territory }: MyStructure) {
  if (!decidedAt) return <Badge tone="warning">En attente</Badge>
  return territory ? <Badge tone="success">Acceptée</Badge> : <Badge tone="error">Refusée</Badge>
}

function Answer({ decidedAt, territory, refusedReason }: MyStructure) {
  if (!decidedAt) return <p>Une personne de la modération va la regarder&nbsp;; une lettre vous dira sa réponse.</p>
  if (territory) return <p>Elle s’appelle ici <strong>{territory}</strong>, depuis le {formatDay(decidedAt)}. <a href="/compte/collectivites">Choisir pour laquelle agir</a></p>
  return <p>Le {formatDay(decidedAt)}, pour ce motif&nbsp;: «&nbsp;{refusedReason}&nbsp;» Corrigez ce qui doit l’être, et demandez à nouveau.</p>
}

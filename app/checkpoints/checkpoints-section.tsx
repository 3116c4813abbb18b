import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { formatNumber } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import type { CheckpointsShown } from './list-checkpoints.server'
import { SubscriptionForm } from './subscription-form'
import { emptyCheckpointWords } from './words'

/** The last checkpoints of a ledger, that of the seal first, what they are for, and how to be sent each one. */
export function CheckpointsSection({ slug, items, total, vote, isHidden, canAsk }: CheckpointsShown) {
  const api = `/api/v1/editions/${slug}`
  return (
    <section aria-labelledby="points-de-controle">
      <h2 id="points-de-controle">Points de contrôle</h2>
      <p>
        {isHidden
          ? 'Les comptes sont cachés jusqu’à la clôture\u00a0: le site publiera alors, au scellement, la racine de l’arbre qui tient toutes les lignes du registre, signée. Un changement après elle se verra.'
          : 'Tous les quarts d’heure pendant le vote si le registre a grandi, puis au scellement, le site publie la racine de l’arbre qui tient toutes ses lignes, signée. Gardez-en une\u00a0: un changement après un point de contrôle publié se voit.'}
      </p>
      {items.length === 0 ? (
        <EmptyState title="Aucun point de contrôle pour le moment">{emptyCheckpointWords(vote, isHidden)}</EmptyState>
      ) : (
        <>
          <DataTable
            caption="Derniers points de contrôle"
            rows={items}
            rowKey={({ head }) => head.size}
            columns={[
              { label: 'Publié le (heure de Paris)', cell: ({ publishedAt, isSeal }) => <>{formatInstant(publishedAt)}{isSeal ? <> <Badge tone="success">Scellement</Badge></> : null}</> },
              { label: 'Lignes', numeric: true, cell: ({ head }) => formatNumber(head.size) },
              { label: 'Racine', cell: ({ head }) => <Root root={head.root} /> },
              { label: 'Fichier', cell: ({ head }) => <a href={`${api}/checkpoint?size=${head.size}`} download={`point-${slug}-${head.size}.json`}>point-{head.size}.json</a> },
            ]}
          />
          {total > items.length ? <p><a href={`${api}/checkpoints?limit=100`}>Les {formatNumber(total)} points de contrôle (JSON)</a></p> : null}
        </>
      )}
      {canAsk ? <SubscriptionForm slug={slug} /> : null}
    </section>
  )
}

/** Enough of a root to tell it from another at a glance; all of it on demand. */
function Root({ root }: { root: string }) {
  return (
    <details>
      <summary><code className="cc-hash">{root.slice(0, 16)}…</code></summary>
      <code className="cc-hash">{root}</code>
    </details>
  )
}

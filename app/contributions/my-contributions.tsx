import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { formatDay } from '~/ui/paris-time'
import type { MyContribution } from './list-mine.server'
import { KIND_WORDS } from './words'

/** What the reader deposited or began, with what became of each. */
export function MyContributions({ contributions }: { contributions: readonly MyContribution[] }) {
  if (contributions.length === 0) {
    return (
      <p>
        Aucune pour l’instant. Vos besoins, vos solutions et vos brouillons seront ici, avec la suite donnée à chacun.{' '}
        <a href="/consultations">Voir les consultations</a>
      </p>
    )
  }
  return (
    <DataTable
      caption="Mes contributions et mes brouillons"
      rows={contributions}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Titre', cell: (mine) => <a href={addressOf(mine)}>{mine.title || 'Brouillon sans titre'}</a> },
        { label: 'Type', cell: ({ kind }) => KIND_WORDS[kind].title },
        { label: 'Consultation', cell: ({ edition }) => edition },
        { label: 'Où elle en est', cell: (mine) => <Standing mine={mine} /> },
      ]}
    />
  )
}

const addressOf = ({ slug, kind, state, id }: MyContribution) =>
  `/consultations/${slug}/contributions/${state === 'draft' ? `nouvelle/${KIND_WORDS[kind].form}` : id}`

function Standing({ mine: { id, title, state, since, verdict, slug } }: { mine: MyContribution }) {
  const on = formatDay(since)
  if (state === 'draft') return <><Badge>Brouillon</Badge> gardé le {on}</>
  if (state === 'waiting') return <><Badge tone="warning">Attend un regard</Badge> déposée le {on}</>
  if (state === 'change-asked') return <><Badge tone="warning">Changement demandé</Badge> <a href={`/consultations/${slug}/contributions/${id}/modifier`}>Modifier<span className="fr-sr-only">&nbsp;: {title}</span></a></>
  if (state === 'refused') return <><Badge tone="error">Refusée par la modération</Badge> le {on}</>
  if (state === 'withdrawn') return <><Badge>Retirée</Badge> le {on}</>
  if (!verdict) return (
    <>
      <Badge tone="info">Publiée</Badge> le {on} · <a href={`/consultations/${slug}/contributions/${id}/retirer`}>Retirer…<span className="fr-sr-only">&nbsp;: {title}</span></a>
    </>
  )
  if (verdict.kind === 'redirected') return <><Badge tone="accent">Réorientée</Badge> vers {verdict.scheme.title}</>
  if (verdict.kind === 'rejected') return <><Badge tone="error">Rejetée</Badge> {verdict.reason}</>
  return (
    <>
      <Badge tone="success">Regroupée</Badge> dans{' '}
      {verdict.proposals.map(({ id, number, title }, index) => (
        <span key={id}>{index > 0 ? ', ' : ''}<a href={`/consultations/${slug}/propositions/${id}`}>n° {number}, {title}</a></span>
      ))}
    </>
  )
}

import { useEffect, useRef } from 'react'
import { DataTable } from '~/ui/data-table'
import { count, formatNumber } from '~/ui/french'
import { Notice } from '~/ui/notice'
import { ProgressBar } from '~/ui/progress-bar'
import { compareCounts } from './compare-counts'
import { type Recounted, useRecount } from './use-recount'

/** Recounts the ledger in the page, and shows what it finds beside what the site shows. */
export function Recount({ slug, last }: { slug: string; last: number }) {
  const { ready, state, run } = useRecount(slug)
  const result = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.step === 'done' || state.step === 'failed') result.current?.focus()
  }, [state.step])
  return (
    <>
      {ready ? (
        <button type="button" className="fr-btn" onClick={() => void run()} aria-disabled={state.step === 'running'}>
          Recompter ici
        </button>
      ) : null}
      <p role="status" className="cc-recount__status">{state.step === 'running' ? 'Recompte en cours, dans votre navigateur…' : null}</p>
      {state.step === 'running' ? <ProgressBar label="Lignes recomptées" value={state.lines} max={last} /> : null}
      <div ref={result} tabIndex={-1} className="cc-recount__result">
        {state.step === 'failed' ? <Notice kind="error" title="Le recompte n’a pas pu se faire">{state.why}</Notice> : null}
        {state.step === 'done' ? <Result slug={slug} {...state} /> : null}
      </div>
    </>
  )
}

function Result({ slug, found, shown }: Recounted & { slug: string }) {
  const { wrong, size, sealed, counts, notes } = found
  if (wrong) return <Notice kind="error" title={`Non conforme, à la ligne ${formatNumber(wrong.row)}`}>{`Cette ligne ${wrong.why}.`}</Notice>
  const compared = compareCounts(slug, found, shown)
  const rows = counts.map((recounted) => ({ ...recounted, shown: shown.proposals.find(({ id }) => id === recounted.proposal) }))
  const lines = `${count(size, 'ligne vérifiée', 'lignes vérifiées')}, registre ${sealed ? 'scellé' : 'du vote en cours'}.`
  if (compared === 'foreign') return <Notice kind="error" title="Ce registre est celui d’une autre consultation">{lines}</Notice>
  return (
    <>
      {typeof compared === 'object' ? (
        <Notice kind="error" title="Le site n’affiche pas ce que dit le registre">
          {`${lines} ${compared.different > 0 ? `${count(compared.different, 'proposition a un autre total', 'propositions ont un autre total')} sur le site.` : 'Le site ne s’arrête pas à la même ligne.'}`}
        </Notice>
      ) : (
        <Notice kind="success" title="Conforme">
          {`${lines} ${compared === 'moved' ? 'Des votes sont arrivés pendant le recompte\u00a0: recommencez pour comparer avec les totaux affichés.' : 'Les totaux recomptés sont ceux que le site affiche.'}`}
        </Notice>
      )}
      <DataTable
        caption="Totaux recomptés"
        rows={rows.sort((one, other) => other.territories - one.territories || other.people - one.people)}
        rowKey={({ proposal }) => proposal}
        columns={[
          { label: 'Proposition', cell: ({ proposal, shown: of }) => (of ? `n°\u00a0${of.number}, ${of.title}` : `identifiant ${proposal}`) },
          { label: 'Territoires', numeric: true, cell: ({ territories }) => formatNumber(territories) },
          { label: 'Personnes', numeric: true, cell: ({ people }) => formatNumber(people) },
        ]}
      />
      <p>Ce que ce recompte ne vérifie pas&nbsp;:</p>
      <ul>{notes.map((note) => <li key={note}>{note}</li>)}</ul>
    </>
  )
}

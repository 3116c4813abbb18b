import { useEffect, useRef } from 'react'
import { DataTable } from '~/ui/data-table'
import { count, formatNumber } from '~/ui/french'
import { Notice } from '~/ui/notice'
import { ProgressBar } from '~/ui/progress-bar'
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
        {state.step === 'done' ? <Result {...state} /> : null}
      </div>
    </>
  )
}

function Result({ found, shown }: Recounted) {
  const { wrong, size, sealed, counts, notes } = found
  if (wrong) return <Notice kind="error" title={`Non conforme, à la ligne ${formatNumber(wrong.row)}`}>{`Cette ligne ${wrong.why}.`}</Notice>
  const moved = shown.seq !== size
  const rows = counts.map((recounted) => ({ ...recounted, shown: shown.proposals.find(({ id }) => id === recounted.proposal) }))
  const different = moved ? [] : rows.filter((row) => row.territories !== row.shown?.territories || row.people !== row.shown.people)
  return (
    <>
      <Notice kind={different.length > 0 ? 'error' : 'success'} title={different.length > 0 ? 'Les totaux affichés ne sont pas ceux du registre' : 'Conforme'}>
        <p>
          {count(size, 'ligne vérifiée', 'lignes vérifiées')}, registre {sealed ? 'scellé' : 'du vote en cours'}.{' '}
          {moved
            ? 'Des votes sont arrivés pendant le recompte\u00a0: recommencez pour comparer avec les totaux affichés.'
            : different.length > 0
              ? `${count(different.length, 'proposition a un autre total', 'propositions ont un autre total')} sur le site.`
              : 'Les totaux recomptés sont ceux que le site affiche.'}
        </p>
      </Notice>
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

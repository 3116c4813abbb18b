import { useState } from 'react'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Told, useFlash } from '~/ui/flash'
import { Notice } from '~/ui/notice'
import type { Board } from './board.server'
import { bench, benchAddress, SELECTION } from './bench-address'
import { SelectionBar } from './selection-bar'
import { Stacks } from './stacks'
import { StatusLine } from './status-line'
import { WaitingFilters } from './waiting-filters'
import { WaitingRows } from './waiting-rows'

/** Why the page comes back: what to correct, or a refusal; with what was ticked. */
export type BenchOutcome = { errors?: FormError[]; refused?: string; ticked?: number[] }

/**
 * The workbench: what waits on one side, the proposals in the making on the other, the account of all at the bottom.
 * One form holds the ticked rows; every way out of it is a button of its own address, so that it works without scripts.
 */
export function Workbench({ board, outcome }: { board: Board; outcome?: BenchOutcome | undefined }) {
  const { slug, filters, frozen, waiting } = board
  const [ticked, setTicked] = useState(outcome?.ticked ?? [])
  const changed = useFlash()?.mark
  const tick = (id: number, on: boolean) => setTicked((before) => (on ? [...before, id] : before.filter((one) => one !== id)))
  return (
    <div className="cc-bench">
      {outcome?.errors ? <ErrorSummary errors={outcome.errors} /> : null}
      {outcome?.refused ? <Notice kind="error">{outcome.refused}</Notice> : null}
      {frozen && !outcome?.refused ? <Notice kind="info">{frozen}</Notice> : null}
      <Told />
      <div className="cc-bench__panes">
        <section aria-labelledby="attente">
          <h2 id="attente">En attente</h2>
          {board.counts.waiting > 0 ? <WaitingFilters board={board} /> : null}
          <form id={SELECTION} method="post" action={`${bench(slug)}/regrouper${benchAddress(slug, filters).slice(bench(slug).length)}`}>
            {frozen || waiting.items.length === 0 ? null : <SelectionBar board={board} ticked={ticked.length} />}
            <WaitingRows board={board} ticked={ticked} onTick={tick} />
          </form>
        </section>
        <Stacks board={board} changed={changed} />
      </div>
      <StatusLine slug={slug} counts={board.counts} />
    </div>
  )
}

import { useEffect, useRef, useState } from 'react'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Told, useFlash } from '~/ui/flash'
import { Notice } from '~/ui/notice'
import type { Board } from './board.server'
import { bench, benchAddress, SELECTION } from './bench-address'
import { LiveBench } from './bench/live-bench'
import { useBench } from './bench/use-bench'
import { BenchKeys } from './bench-keys'
import { CONTRIBUTION_FIELD } from './forms'
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
  const ticked = waiting.items.filter(({ id }) => outcome?.ticked?.includes(id)).map(({ id }) => id)
  const [count, setCount] = useState(ticked.length)
  const form = useRef<HTMLFormElement>(null)
  // Read from the boxes themselves: the browser may have ticked some again, and some may have left the list.
  useEffect(() => setCount(countTicked(form.current, waiting.items)), [waiting.items])
  const changed = useFlash()?.mark
  const ready = useBench(slug)
  const isLive = ready.state !== null && ready.state.counts.published > 0
  return (
    <div className="cc-bench">
      {outcome?.errors ? <ErrorSummary errors={outcome.errors} /> : null}
      {outcome?.refused ? <Notice kind="error">{outcome.refused}</Notice> : null}
      {frozen && !outcome?.refused ? <Notice kind="info">{frozen}</Notice> : null}
      <Told focused />
      {isLive ? <LiveBench board={board} ready={ready} initiallyTicked={outcome?.ticked ?? []} marked={changed ?? null} /> : <div className="cc-bench__panes">
        <section aria-labelledby="attente">
          <h2 id="attente">En attente</h2>
          {board.counts.waiting > 0 ? <WaitingFilters board={board} /> : null}
          <form ref={form} onChange={() => setCount(countTicked(form.current, waiting.items))} id={SELECTION} method="post" action={`${bench(slug)}/regrouper${benchAddress(slug, filters).slice(bench(slug).length)}`}>
            {frozen || waiting.items.length === 0 ? null : <SelectionBar board={board} ticked={count} />}
            <WaitingRows board={board} ticked={ticked} />
          </form>
        </section>
        <Stacks board={board} changed={changed} />
      </div>}
      <BenchKeys />
      <StatusLine slug={slug} counts={ready.state?.counts ?? board.counts} />
    </div>
  )
}

/** How many boxes of these rows are ticked. */
const countTicked = (form: HTMLFormElement | null, items: Board['waiting']['items']): number =>
  items.filter(({ id }) => form?.querySelector(`input[name="${CONTRIBUTION_FIELD}${id}"]:checked`)).length

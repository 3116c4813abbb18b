import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { QuietStatus } from '~/live/quiet-status'
import { count, formatNumber } from '~/ui/french'
import type { Board } from '../board.server'
import type { Stack } from '../list-stacks.server'
import { ActBar, type Question } from './act-bar'
import { BenchDialog } from './bench-dialog'
import { LiveFilters } from './bench-filters'
import { BenchList } from './bench-list'
import { ChooseStack } from './choose-stack'
import { Conflict } from './conflict'
import { type FoldedRow, isFiltered, keepRows, NO_FILTER } from './keep-rows'
import { LiveStacks } from './live-stacks'
import { Peers, seenBy } from './peers'
import { Suggestions } from './suggestions'
import { useActs, type Wish } from './use-acts'
import type { useBench } from './use-bench'
import { useFound } from './use-found'
import { useGroups } from './use-groups'
import { useBenchKeys } from './use-bench-keys'
import { usePresence } from './use-presence'
import { useTicks } from './use-ticks'
import { NewProposal, Redirect, Reject } from './verdict-dialogs'

type Props = { board: Board; ready: ReturnType<typeof useBench>; initiallyTicked: number[]; marked: number | null }

/** The bench of a browser with scripts: all that waits at once, moving by itself, under the mouse or the keyboard alone. */
export function LiveBench({ board: { slug, themes }, ready: { rows, schemes, state, read }, initiallyTicked, marked }: Props) {
  const [filters, setFilters] = useState(NO_FILTER)
  const words = useRef<HTMLInputElement>(null)
  const bench = useRef<HTMLDivElement>(null)
  const { suggestions, nearOnes, setAside } = useGroups(slug, rows)
  const found = useFound(slug, useDeferredValue(filters.q))
  const shown = useMemo(() => keepRows(rows, filters, nearOnes, found), [rows, filters, nearOnes, found])
  const { ticked, tick, untick, cursor, setCursor, left } = useTicks(rows, shown, initiallyTicked, read)
  const { act, undo, last, told, refusal, forget, isBusy } = useActs(slug, read)
  const [asked, setAsked] = useState<(Question & { chosen: FoldedRow[]; suggested?: { title: string; summary: string } }) | null>(null)
  const [dragged, setDragged] = useState<number[] | null>(null)
  const [changed, setChanged] = useState(marked)
  const others = usePresence(slug, asked?.ask === 'stack' && changed ? `proposal:${changed}` : cursor ? `contribution:${cursor}` : 'bench')
  const isFrozen = (state?.frozen ?? null) !== null
  const ofIds = (ids: number[]) => rows.filter(({ id }) => ids.includes(id))
  // What a question is about stays as it was asked: what a colleague decides meanwhile is refused and told, never dropped unsaid.
  const chosen = asked?.chosen ?? ofIds(ticked.size > 0 ? [...ticked] : cursor ? [cursor] : [])

  useEffect(() => {
    const drop = () => setDragged(null)
    document.addEventListener('dragend', drop)
    return () => document.removeEventListener('dragend', drop)
  }, [])

  const wish = useCallback(async (wanted: Wish) => {
    const done = await act(wanted)
    if (done.length === 0 && !(wanted.act === 'create' && wanted.ids.length === 0)) return
    untick(done)
    setAsked(null)
    if (wanted.act === 'regroup') setChanged(wanted.proposalId)
  }, [act, untick])
  const gather = (stack: Stack, ids = chosen.map(({ id }) => id)) => ids.length > 0 && void wish({ act: 'regroup', ids, proposalId: stack.id, title: stack.title })
  const ask = (question: Question, about = chosen) => !isFrozen && (about.length > 0 || question.ask === 'new') && setAsked({ ...question, chosen: about })
  const goOn = (again: Wish) => {
    setAsked((now) => now && { ...now, chosen: now.chosen.filter(({ id }) => again.ids.includes(id)) })
    void wish(again)
  }
  const close = () => {
    setAsked(null)
    forget()
  }
  useBenchKeys(bench, asked === null, { ask, undo: () => void undo(), untick: () => untick([...ticked]), search: () => words.current?.focus() })

  if (!state) return null
  const conflict = refusal ? <Conflict slug={slug} refusal={refusal} onGoOn={goOn} onForget={forget} /> : null
  return (
    <div ref={bench} className="cc-live">
      <Peers others={others} />
      {asked ? null : conflict}
      <p className="cc-live__told" role="status">{told}</p>
      {left ? <p className="cc-live__left" role="status">{left}</p> : null}
      <div className="cc-bench__panes">
        <section aria-labelledby="attente">
          <h2 id="attente">En attente</h2>
          <LiveFilters rows={rows} themes={themes} filters={filters} words={words} onChange={setFilters} />
          {isFrozen ? null : <Suggestions suggestions={suggestions} onAside={setAside} onAccept={(ids, suggested) => setAsked({ ask: 'new', chosen: ofIds(ids), suggested })} />}
          {isFrozen ? null : <ActBar ticked={ticked.size} isBusy={isBusy} last={last} onAsk={ask} onUntick={() => untick([...ticked])} onUndo={() => void undo()} />}
          <p className="cc-bench__count">{isFiltered(filters) ? `${count(shown.length, 'contribution', 'contributions')} sur ${formatNumber(rows.length)}` : count(rows.length, 'contribution', 'contributions')}</p>
          {shown.length > 0
            ? <BenchList slug={slug} rows={shown} fresh={filters} themes={themes} ticked={ticked} cursor={cursor} isFrozen={isFrozen} seenBy={seenBy(others, 'contribution')} onTick={tick} onCursor={setCursor} onDrag={setDragged} />
            : <p className="cc-quiet">{rows.length > 0 ? 'Aucune contribution en attente ne répond à cette recherche.' : 'Tout est décidé\u00a0: chaque contribution publiée a reçu une décision.'}</p>}
        </section>
        <LiveStacks slug={slug} stacks={state.stacks} isFrozen={isFrozen} isDragging={dragged !== null} changed={changed} seenBy={seenBy(others, 'proposal')}
          onDrop={(stack) => { if (dragged) { if (stack) gather(stack, dragged); else ask({ ask: 'new' }, ofIds(dragged)) } setDragged(null) }}
          onHere={(stack) => gather(stack)} onNew={() => ask({ ask: 'new' }, ofIds([...ticked]))} />
      </div>
      {asked ? (
        <BenchDialog title={TITLES[asked.ask]} onClose={close}>
          {conflict}
          {asked.ask === 'stack' ? <ChooseStack stacks={state.stacks} typed={asked.typed} onChoose={gather} /> : null}
          {asked.ask === 'new' ? <NewProposal chosen={chosen} themes={themes} suggested={asked.suggested ?? null} onWish={(wanted) => void wish(wanted)} /> : null}
          {asked.ask === 'redirect' ? <Redirect chosen={chosen} schemes={schemes} onWish={(wanted) => void wish(wanted)} /> : null}
          {asked.ask === 'reject' ? <Reject chosen={chosen} onWish={(wanted) => void wish(wanted)} /> : null}
        </BenchDialog>
      ) : null}
      <QuietStatus words={`${formatNumber(state.counts.waiting)} en attente sur ${formatNumber(state.counts.published)}`} />
    </div>
  )
}

const TITLES: Record<Question['ask'], string> = { stack: 'Regrouper dans…', new: 'Nouvelle proposition', redirect: 'Réorienter vers un autre dispositif', reject: 'Rejeter' }

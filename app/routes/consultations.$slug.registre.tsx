import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CheckpointsSection } from '~/checkpoints/checkpoints-section'
import { LineCover } from '~/checkpoints/line-cover'
import { findCovering, showCheckpoints } from '~/checkpoints/list-checkpoints.server'
import { findPhase, stateOf } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { EmptyState } from '~/ui/empty-state'
import { LedgerExplained } from '~/votes/ledger-explained'
import { listLedgerLines } from '~/votes/ledger-lines.server'
import { LinesSection } from '~/votes/lines-section'
import { ReceiptCheck } from '~/votes/receipt-check'
import { Recount } from '~/votes/recount'
import { RecountAtHome } from '~/votes/recount-at-home'
import { emptyLedgerWords } from '~/votes/result-words'

const PAGE = 40
/** What is repeated of a number of line that is none. */
const LONGEST = 20

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Registre, ${data?.name ?? ''} — Co-construire` }]

/** The last lines of the ledger, or those from the one asked for down. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const edition = await findEdition(context.db, params.slug ?? '')
  const { searchParams } = new URL(request.url)
  const typed = (searchParams.get('ligne') ?? '').trim().slice(0, LONGEST)
  const asked = numberIn(typed)
  const { lines, last } = await listLedgerLines(context.db, edition, asked ?? numberIn(searchParams.get('avant')), PAGE)
  const found = asked !== null && last !== null && asked <= last ? asked : null
  const vote = findPhase(edition.calendar, 'vote') ?? null
  const { slug, name, ballotHash } = edition
  const checkpoints = await showCheckpoints(context.db, edition)
  const covering = found === null ? null : await findCovering(context.db, edition, found)
  return { slug, name, ballotHash, checkpoints, lines, last, typed, found, covering, vote, isOpen: vote !== null && stateOf(vote, edition.at) === 'open' }
}

/** A line's number; null for anything else. */
const numberIn = (typed: string | null) => (typed && /^[1-9]\d{0,14}$/.test(typed.replace(/\s/g, '')) ? Number(typed.replace(/\s/g, '')) : null)

export default function Ledger() {
  const { slug, name, ballotHash, checkpoints, lines, last, typed, found, covering, vote, isOpen } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Consultations', to: '/consultations' }, { label: name, to: `/consultations/${slug}` }, { label: 'Registre' }]} />
      <h1>Registre du vote</h1>
      <LedgerExplained ballotHash={ballotHash} isHidden={checkpoints.isHidden} />
      {lines.length === 0 ? (
        <EmptyState title={last === null ? 'Les lignes sont cachées jusqu’à la clôture' : 'Aucune ligne pour le moment'}>{emptyLedgerWords(vote, last === null && isOpen)}</EmptyState>
      ) : (
        <>
          <section aria-labelledby="recompter">
            <h2 id="recompter">Recompter</h2>
            <Recount slug={slug} last={last ?? 0} />
            <p>
              <a href={`/api/v1/editions/${slug}/ledger.jsonl`} download>Télécharger le registre</a> (JSON, une ligne par événement)
            </p>
            <RecountAtHome slug={slug} />
          </section>
          <section aria-labelledby="recu">
            <h2 id="recu">Vérifier un reçu</h2>
            <p>Le reçu d’un vote se télécharge depuis la proposition soutenue. Cette page dit si le registre tient toujours sa ligne.</p>
            <ReceiptCheck slug={slug} vote={vote} />
          </section>
        </>
      )}
      <CheckpointsSection {...checkpoints} />
      {lines.length > 0 ? (
        <LinesSection slug={slug} lines={lines} last={last ?? 0} typed={typed} found={found} page={PAGE}>
          {found !== null ? <LineCover slug={slug} line={found} covering={covering} vote={vote} latest={checkpoints.items[0]?.publishedAt ?? null} /> : null}
        </LinesSection>
      ) : null}
    </>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarFile } from '~/editions/calendar-file'
import { findEdition } from '~/editions/edition.server'
import { listPastMoves } from '~/editions/past-moves.server'

/** The calendar to import or subscribe to. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const edition = await findEdition(context.db, params.slug ?? '')
  const moves = await listPastMoves(context.db, edition.id)
  return new Response(calendarFile(edition, moves, context.publicUrl), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="calendrier-${edition.slug}.ics"`,
      'cache-control': 'public, max-age=300',
    },
  })
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { findEdition } from '~/editions/edition.server'
import { notFound } from '~/http/problems.server'
import { readId } from '~/http/read-id.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { findReceipt } from '~/votes/find-receipt.server'

/** One's own receipt, as a file that anyone can check against the ledger. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const proposalId = readId(params.id)
  const { personId } = await requireViewer(context, request)
  const edition = await findEdition(context.db, params.slug ?? '')
  const receipt = await findReceipt(context.db, context.ledgerKeys, edition, { personId, proposalId })
  if (!receipt) throw notFound('Vous n’avez pas voté pour cette proposition\u00a0: il n’y a pas de reçu.')
  return new Response(`${JSON.stringify(receipt)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="recu-${edition.slug}-${proposalId}.json"`,
      'cache-control': 'private, no-store',
    },
  })
}

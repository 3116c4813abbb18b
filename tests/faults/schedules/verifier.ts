import { verify } from '../../../public/verifier.mjs'
import type { SeenReceipt } from './history'

/** What the public verifier finds wrong in the sealed ledger as anyone downloads it from `url`, and in the receipts given. */
export async function recountByVerifier(url: string, slug: string, receipts: SeenReceipt[]): Promise<string[]> {
  const response = await fetch(`${url}/api/v1/editions/${slug}/ledger.jsonl`)
  if (!response.ok) return [`the ledger is not to be downloaded: ${response.status}`]
  const { wrong, sealed, papers } = await verify(bytesOf(response), { papers: receipts })
  return [
    ...(wrong ? [`the verifier refuses row ${wrong.row}: ${wrong.why}`] : []),
    ...(sealed ? [] : ['the verifier finds no seal']),
    ...papers.flatMap(({ seq, why }) => (why ? [`the verifier refuses the receipt of line ${seq}: ${why}`] : [])),
  ]
}

async function* bytesOf(response: Response) {
  yield new Uint8Array(await response.arrayBuffer())
}

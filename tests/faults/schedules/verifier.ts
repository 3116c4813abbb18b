import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const VERIFIER = fileURLToPath(new URL('../../../public/verifier.mjs', import.meta.url))

/** What the public verifier finds wrong in the ledger as anyone downloads it; nothing where there is no verifier yet. */
export async function recountByVerifier(url: string, slug: string): Promise<string[]> {
  if (!existsSync(VERIFIER)) return []
  const folder = await mkdtemp(join(tmpdir(), 'co-construire-recount-'))
  const file = join(folder, 'ledger.jsonl')
  await writeFile(file, await (await fetch(`${url}/api/v1/editions/${slug}/ledger.jsonl`)).text())
  const wrong = await promisify(execFile)(process.execPath, [VERIFIER, file]).then(() => [], ({ stdout, stderr }) => [`the verifier refuses the ledger: ${stdout}${stderr}`.trim()])
  await rm(folder, { recursive: true })
  return wrong
}

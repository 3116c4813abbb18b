import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { removeFolder, type Site } from '../support/site'
import type { Election } from './election'

/** Accepted is counted, none lost and none doubled: by the site, and by whoever recounts its ledger. @throws when it is not */
export async function mustCount(site: Site, { slug }: Election, accepted: number): Promise<void> {
  const address = `${site.url}/api/v1/editions/${slug}`
  const { counts }: { counts: { people: number }[] } = await (await fetch(`${address}/tally`)).json()
  const counted = counts.reduce((sum, { people }) => sum + people, 0)
  const recounted = await inFolder(async (file) => {
    await writeFile(file, await (await fetch(`${address}/ledger.jsonl`)).bytes())
    return recountPeople(file)
  })
  if (counted !== accepted || recounted !== accepted) throw new Error(`${accepted} votes were accepted, ${counted} are counted, ${recounted} are in the ledger`)
}

/** The people's supports that the verifier finds in a ledger. @throws when it finds a wrong line */
export async function recountPeople(file: string): Promise<number> {
  const verifier = fileURLToPath(new URL('../../public/verifier.mjs', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [verifier, file])
  return [...stdout.matchAll(/personnes (\d+)/g)].reduce((sum, [, people]) => sum + Number(people), 0)
}

/** Gives a place for a ledger, for the time of `act`. */
export async function inFolder<Made>(act: (file: string) => Promise<Made>): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'co-construire-bench-'))
  return act(join(folder, 'ledger.jsonl')).finally(() => removeFolder(folder))
}

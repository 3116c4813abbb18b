import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { AwsClient } from 'aws4fetch'
import type { FileStore } from './store.server'

export type S3Settings = { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string }

/** Longer than five megabytes take on a slow line; an answer that never comes must not hold a person for ever. */
const PATIENCE_MS = 20_000

/** Keeps files in a bucket of an S3-compatible store, under their id. Tried again twice when the store says it is busy. */
export function openS3Store({ endpoint, bucket, ...keys }: S3Settings): FileStore {
  const client = new AwsClient({ ...keys, service: 's3', retries: 2 })
  const ask = (id: string, init: RequestInit) =>
    client.fetch(`${endpoint}/${bucket}/${id}`, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })

  return {
    async put(id, path) {
      const body = await readFile(path)
      // Told and signed, so that a store reached in clear refuses bytes that changed on their way.
      const hash = createHash('sha256').update(body).digest('hex')
      const answer = await ask(id, { method: 'PUT', body, headers: { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': hash } })
      await orThrow(answer, id)
      await rm(path, { force: true })
    },
    async read(id, part) {
      const answer = await ask(id, { headers: part ? { range: `bytes=${part.start}-${part.end}` } : {} })
      if (answer.status === 404) return null
      if (!answer.ok) await orThrow(answer, id)
      return answer.body
    },
    async remove(id) {
      const answer = await ask(id, { method: 'DELETE' })
      if (answer.status !== 404) await orThrow(answer, id)
    },
  }
}

/** @throws what the store said, which names the setting to mend */
async function orThrow(answer: Response, id: string): Promise<void> {
  const said = await answer.text()
  if (!answer.ok) throw new Error(`the S3 store answered ${answer.status} for ${id}: ${said.slice(0, 300)}`)
}

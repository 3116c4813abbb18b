import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { atEndOfFile } from './end-of-file'

/** An S3 store of the real protocol, with one bucket, which knows who has a key (s3rver checks no signature of version 4); it is closed after the tests of the file. */
export async function startS3Server() {
  const directory = await mkdtemp(join(tmpdir(), 'co-construire-s3-'))
  const server = new S3rver({ directory, address: '127.0.0.1', port: 0, silent: true, configureBuckets: [{ name: 'pieces', configs: [] }] })
  const { port } = (await server.run()) as AddressInfo
  let open = true
  const close = async () => {
    if (open) await server.close()
    open = false
  }
  atEndOfFile(async () => {
    await close()
    await rm(directory, { recursive: true, force: true })
  })
  return { close, settings: { endpoint: `http://127.0.0.1:${port}`, bucket: 'pieces', region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } }
}

import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import type { Context } from '~/context'
import { LARGEST, MOST_FILES, type ReceivedFile, type RefusedFile } from './file'
import { receiveFile } from './receive-file.server'

/** A form that arrived with files: its fields as sent, the files that may be kept and those that may not. */
export type SentForm = { fields: Iterable<[name: string, value: unknown]>; received: ReceivedFile[]; refused: RefusedFile[] }

/** Far more than any form of the site has: what comes beyond is not read. */
const LIMITS = { fileSize: LARGEST, files: 20, fields: 100, fieldSize: 1_000_000, fieldNameSize: 100, headerPairs: 20 }

/**
 * Reads a form, with its files when it came in the shape that carries some, and has `use` answer it; what arrived and was
 * not kept is then removed from this machine. @throws 400 when it breaks off
 */
export async function withSentForm<Answer>({ files }: Pick<Context, 'files'>, request: Request, use: (form: SentForm) => Promise<Answer>): Promise<Answer> {
  if (!/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')) {
    return use({ fields: await request.formData().catch(() => new FormData()), received: [], refused: [] })
  }
  const form = await receiveForm(request, files.incoming)
  return use(form).finally(form.clear)
}

/**
 * Reads a form and its files as they arrive, each to a file of its own in `incoming`: nobody's files fill the memory, and
 * what is beyond a bound is dropped on its way. The rest of the form is read whatever a file turns out to be.
 * @throws 400 when it breaks off; nothing of it is left
 */
async function receiveForm(request: Request, incoming: string): Promise<SentForm & { clear(): Promise<void> }> {
  const fields: [string, string][] = []
  const paths: string[] = []
  const streams: BusboyFileStream[] = []
  const files: Promise<ReceivedFile | RefusedFile | null>[] = []
  const clear = async () => void (await Promise.all(paths.map((path) => rm(path, { force: true }))))

  const parts = new Busboy({ headers: { 'content-type': request.headers.get('content-type') ?? '' }, limits: LIMITS })
  parts.on('field', (name, value) => fields.push([name, value]))
  parts.on('file', (_field: string, stream: BusboyFileStream, name: string) => {
    const id = randomUUID()
    const path = join(incoming, id)
    const taken = name !== '' && paths.length < MOST_FILES
    streams.push(stream)
    if (taken) paths.push(path)
    else stream.resume()
    // A form that breaks off is told once, below.
    files.push(taken ? receiveFile(stream, { id, path, name }).catch(() => null) : Promise.resolve(name === '' ? null : { name, refused: 'too-many' as const }))
  })
  try {
    await pipeline(request.body ? Readable.fromWeb(request.body as WebStream) : Readable.from([]), parts, { signal: request.signal })
    const settled = (await Promise.all(files)).filter((one) => one !== null)
    return { fields, received: settled.filter((one): one is ReceivedFile => !('refused' in one)), refused: settled.filter((one): one is RefusedFile => 'refused' in one), clear }
  } catch {
    for (const stream of streams) stream.destroy()
    await Promise.all(files)
    await clear()
    throw new Response('L’envoi s’est interrompu avant la fin\u00a0: rien n’en a été gardé. Recommencez.', { status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  }
}

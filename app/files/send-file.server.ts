import type { StoredFile } from './file'
import { dispositionOf } from './file-name'
import type { FileStore } from './store.server'
import { notFound } from '~/http/problems.server'
import { partOf } from './part-of'

type Sent = { store: FileStore; file: StoredFile; /** Whether anyone may read it. */ isPublic: boolean }

/**
 * Answers with the bytes of a file, so that nothing in them runs here: its type is the one its first bytes told, a browser
 * may not guess another, an image is shown alone in a box without rights, anything else is only saved.
 * Who may read can change within the hour (a withdrawal); the bytes never do. @throws 404
 */
export async function sendFile(request: Request, { store, file, isPublic }: Sent): Promise<Response> {
  const headers = new Headers({
    'Content-Type': file.type,
    'Content-Disposition': dispositionOf(file.type.startsWith('image/') ? 'inline' : 'attachment', file.name),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': isPublic ? 'public, max-age=3600, immutable' : 'private, no-store',
    'Accept-Ranges': 'bytes',
    ETag: `"${file.id}"`,
  })
  if (request.headers.get('if-none-match') === `"${file.id}"`) return new Response(null, { status: 304, headers })
  const part = partOf(request.headers.get('range'), file.size)
  if (part === 'none') return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.size}` } })
  headers.set('Content-Length', String(part ? part.end - part.start + 1 : file.size))
  if (part) headers.set('Content-Range', `bytes ${part.start}-${part.end}/${file.size}`)
  if (request.method === 'HEAD') return new Response(null, { headers })
  const bytes = await store.read(file.id, part ?? undefined)
  if (!bytes) throw notFound('Ce fichier n’est plus là.')
  return new Response(bytes, { status: part ? 206 : 200, headers })
}

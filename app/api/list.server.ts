import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { z } from 'zod'
import type { Reader } from '~db/client.server'
import type { Context } from '~/context'
import { findEdition } from '~/editions/edition.server'
import { sendProblem } from '~/http/problem.server'
import { answer } from './answer.server'

/** Every list of the API: one page, where the next begins, and how many there are in all. */
export type ApiList<Item> = { items: Item[]; next: string | null; total: number }

/** What any list may be asked: from where on, and how many at most. A cursor is given by `next`, and means nothing else. */
export const pageShape = z.object({
  cursor: z.string({ error: 'Le curseur est donné par «\u00a0next\u00a0», une seule fois.' }).regex(/^[1-9]\d{0,14}$/, 'Ce curseur n’en est pas un\u00a0: reprenez celui de «\u00a0next\u00a0».').transform(Number).optional(),
  limit: z.string({ error: 'La limite est un nombre de 1 à 100.' }).regex(/^([1-9]\d?|100)$/, 'La limite est un nombre de 1 à 100.').transform(Number).default(20),
})

type ListOf = (db: Reader, editionId: number, page: { after: number | undefined; limit: number }) => Promise<{ items: unknown[]; next: number | null; total: number }>

/** Answers one page of what the edition `:slug` has of a kind, that is asked for by nothing but its page. */
export const answerListOf = (contextOf: (request: Request) => Context, list: ListOf) => answer(async (request, response) => {
  const query = readQuery(request, response, pageShape)
  if (!query) return
  const { db } = contextOf(request)
  const { id } = await findEdition(db, request.params['slug'] ?? '')
  const { items, next, total } = await list(db, id, { after: query.cursor, limit: query.limit })
  sendList(response, { items, next: next === null ? null : String(next), total })
})

/** Reads the query of a list; an unreadable one is answered (400, each parameter with its reason) and gives null. */
export function readQuery<Shape extends z.ZodType>(request: Request, response: Response, shape: Shape): z.output<Shape> | null {
  const read = shape.safeParse(request.query)
  if (read.success) return read.data
  refuseQuery(response, read.error.issues.map(({ path, code, message }) => ({ field: String(path[0] ?? ''), code, message })))
  return null
}

/** Answers 400: the query asks for something that is not there to be asked. */
export function refuseQuery(response: Response, errors: { field: string; code: string; message: string }[]): void {
  const detail = errors.map(({ field, message }) => (field ? `${field}\u00a0: ${message}` : message)).join(' ')
  sendProblem(response, { status: 400, slug: 'parametre-invalide', title: 'Paramètre illisible', detail, errors })
}

/**
 * Sends a list that anyone may keep for `maxAge` seconds; kept, but asked for again each time, unless told. Its ETag is
 * of its bytes, so that who has them already is answered 304, and hidden figures show in no ETag.
 */
export const sendList = <Item>(response: Response, list: ApiList<Item>, maxAge = 0): void => sendOne(response, list, maxAge)

/**
 * Sends one thing, under the same conditions as a list. Who has it already is answered 304 even when asking for no
 * cached copy: this is where it comes from, and programs that revalidate say both.
 */
export function sendOne(response: Response, thing: object, maxAge = 0): void {
  const body = JSON.stringify(thing)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  response.set({ 'cache-control': maxAge === 0 ? 'public, no-cache' : `public, max-age=${maxAge}`, etag: `W/${etag}` })
  const known = response.req.get('if-none-match')?.split(/\s*,\s*/).map((tag) => tag.replace(/^W\//, ''))
  if (known?.some((tag) => tag === etag || tag === '*')) response.status(304).end()
  else response.type('application/json').send(body)
}

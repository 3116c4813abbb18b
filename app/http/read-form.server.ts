import type { z } from 'zod'

export type FieldError = { field: string; message: string }
export type ReadForm<Shape extends z.ZodType> =
  | { ok: true; value: z.output<Shape> }
  | {
      ok: false
      errors: FieldError[]
      /** The errors in a row, for a page that has no field to say them beside. */
      sentence: string
      typed: Record<string, string>
    }

/**
 * Reads what was sent against `shape`. What was typed comes back with the errors, so that a page shows it again.
 * Each error is in French, in the words of `shape` where it has some.
 * Line ends are made one (browsers send CRLF) and characters no keyboard types are dropped before anything is judged.
 */
export async function readForm<Shape extends z.ZodType>(request: Request, shape: Shape): Promise<ReadForm<Shape>> {
  return judgeFields(await readFields(request), shape)
}

/** The same, of fields already read from a form that also carries files. */
export function judgeFields<Shape extends z.ZodType>(fields: Iterable<[name: string, value: unknown]>, shape: Shape): ReadForm<Shape> {
  const typed = cleanFields(fields)
  const parsed = shape.safeParse(typed, { error: () => UNFORESEEN })
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors = parsed.error.issues.map((issue) => ({ field: String(issue.path[0] ?? ''), message: issue.message }))
  return { ok: false, errors, sentence: errors.map(({ message }) => message).join(' '), typed }
}

/** What no page of ours lets send, and its shape has no words for: the library would tell it in English. */
const UNFORESEEN = 'Cette réponse n’est pas de celles que la page propose. Rechargez-la, puis recommencez.'

/** A body that is no form reads as an empty one. */
const readFields = (request: Request): Promise<FormData> => request.formData().catch(() => new FormData())

/** Last value of each field, cleaned. */
function cleanFields(fields: Iterable<[name: string, value: unknown]>): Record<string, string> {
  const cleaned: Record<string, string> = Object.create(null)
  for (const [name, value] of fields) if (typeof value === 'string') cleaned[name] = clean(value)
  return cleaned
}

const clean = (text: string) => text.replace(/\r\n?/g, '\n').replace(CONTROL, '').trim()

/** Control and invisible direction characters, lone surrogates: PostgreSQL refuses some, people are fooled by others. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

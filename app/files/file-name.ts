import type { FileType } from './file'
import { plainName, withExtension } from './file-type'

const LONGEST = 100

/** Separators, characters that no screen shows or that turn what follows around, and those that a system keeps for itself. */
const UNWANTED = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff"*:<>?|]|\p{Cs}/gu

/**
 * The name of a file as it is shown and proposed to whoever saves it; never a path, for us or for them. Whatever folder it
 * came from, whatever it hides, it ends as its type does.
 */
export function cleanName(given: string, type: FileType): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const shown = last.replace(UNWANTED, ' ').replace(/\s+/g, ' ').trim().replace(/^[.\s]+/, '')
  if (!/[\p{L}\p{N}]/u.test(shown)) return plainName(type)
  const [, stem = shown, extension = ''] = /^(.+?)(\.[a-z0-9]{1,5})?$/i.exec(shown) ?? []
  return withExtension([...stem].slice(0, LONGEST).join('').trimEnd() + extension, type)
}

/** The header that names what is sent (RFC 6266): in plain letters for old programs, whole for the others. */
export function dispositionOf(how: 'inline' | 'attachment', name: string): string {
  const plain = name.normalize('NFD').replace(/[^ -~]/g, '').replace(/["\\%]/g, '_') || 'document'
  const whole = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`
}

/** Where a file is read. */
export const addressOf = ({ id, name }: { id: string; name: string }): string => `/fichiers/${id}/${encodeURIComponent(name)}`

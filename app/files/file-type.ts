import type { FileType } from './file'

/** What each type begins with, how it is called, and how its names end. An extension proves nothing: these bytes decide. */
const TYPES: Record<FileType, { begins: readonly number[]; word: string; extensions: readonly [string, ...string[]]; plain: string }> = {
  'application/pdf': { begins: [0x25, 0x50, 0x44, 0x46, 0x2d], word: 'PDF', extensions: ['.pdf'], plain: 'document.pdf' },
  'image/png': { begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], word: 'PNG', extensions: ['.png'], plain: 'image.png' },
  'image/jpeg': { begins: [0xff, 0xd8, 0xff], word: 'JPEG', extensions: ['.jpg', '.jpeg'], plain: 'image.jpg' },
}

/** How many of its first bytes tell the type of a file. */
export const HEAD_LENGTH = 8

/** The type that the first bytes of a file tell; null when it is none of ours. */
export function typeOf(head: Uint8Array): FileType | null {
  const types = Object.keys(TYPES) as FileType[]
  return types.find((type) => TYPES[type].begins.every((byte, index) => head[index] === byte)) ?? null
}

/** “PDF”, “PNG”, “JPEG”. */
export const typeWord = (type: FileType): string => TYPES[type].word

/** A name that says the type and nothing else. */
export const plainName = (type: FileType): string => TYPES[type].plain

/** The name with the end that its type wants: a program called “.exe” that is a PDF is saved as a PDF. */
export function withExtension(name: string, type: FileType): string {
  const { extensions } = TYPES[type]
  return extensions.some((extension) => name.toLowerCase().endsWith(extension)) ? name : name + extensions[0]
}

/** What a file input proposes to choose from. */
export const ACCEPTED = Object.entries(TYPES).flatMap(([type, { extensions }]) => [type, ...extensions]).join(',')

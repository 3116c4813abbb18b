import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type Source = { path: string; text: string }

/** Every source file under `folder`, by its path from the root. */
export function sourcesIn(folder: string, pattern = /\.(ts|tsx|mjs)$/): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
}

export const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

/** The sources in which `pattern` stands outside comments, by path. */
export const pathsWith = (sources: Source[], pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path)

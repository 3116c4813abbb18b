import { Marked, type Token } from 'marked'

const off = () => undefined

/**
 * Reads the part of Markdown that texts of people use: paragraphs with their line breaks, titles, lists, quotations, bold,
 * italic, struck, code, links. The rest is the text it was: HTML above all, and what nobody means to write (a line of dashes
 * under a line, four spaces before one, a reference kept for later, a table).
 */
const reader = new Marked({ gfm: true, breaks: true, tokenizer: { html: off, tag: off, def: off, table: off, lheading: off, reflink: off } })

/** Deeper than anyone writes: only a text made to exhaust us goes there. */
const TOO_DEEP = /^(?: {0,3}(?:>|[-*+]|\d{1,9}[.)])[ \t]*){12}/m

/** More marks than a text of its length ever has. Matching each with the others would take seconds, each time it is read. */
const MOST_MARKS = 1_000

/** The blocks of a text, or null when it is better shown as it was typed. */
export function readMarkdown(text: string): Token[] | null {
  const isHostile = TOO_DEEP.test(text) || (text.match(/[*_~`[\]]/g)?.length ?? 0) > MOST_MARKS
  return isHostile ? null : reader.lexer(text)
}

/** The words of a text without their marks, for where only a few lines fit. */
export function plainText(text: string): string {
  const tokens = /[*_`#>[\]\\~]|^ *(?:[-+]|\d+[.)]) /m.test(text) ? readMarkdown(text) : null
  return tokens ? wordsOf(tokens).replace(/\s+/g, ' ').trim() : text
}

/** The words under marks, one after the other. */
export function wordsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => {
    const inner = 'items' in token ? (token.items as Token[]) : 'tokens' in token ? token.tokens : undefined
    const words = inner ? wordsOf(inner) : token.type === 'br' || token.type === 'space' || token.type === 'hr' ? ' ' : 'text' in token ? String(token.text) : ''
    return BLOCKS.has(token.type) ? `${words} ` : words
  }).join('')
}

const BLOCKS = new Set(['paragraph', 'heading', 'list', 'list_item', 'blockquote', 'code'])

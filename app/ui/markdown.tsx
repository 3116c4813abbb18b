import type { MarkedToken, Token } from 'marked'
import { Inline } from './markdown-inline'
import { readMarkdown } from './read-markdown'
import { RichText } from './rich-text'

type Level = 2 | 3 | 4

/**
 * A text written by a person, with what it marks up. Nothing of it becomes HTML: each known mark is an element of ours, all
 * the rest is text. Its titles all have the level that follows the one above it on the page.
 */
export function Markdown({ text, level = 2 }: { text: string; level?: Level }) {
  const tokens = readMarkdown(text)
  return tokens ? <div className="cc-text">{blocks(tokens, level)}</div> : <RichText text={text} />
}

const blocks = (tokens: readonly Token[], level: Level) => tokens.map((token, index) => <Block key={index} token={token as MarkedToken} level={level} />)

function Block({ token, level }: { token: MarkedToken; level: Level }) {
  switch (token.type) {
    case 'space':
    case 'checkbox':
      return null
    case 'paragraph':
      return <p><Inline tokens={token.tokens} /></p>
    case 'heading': {
      const Heading = `h${level}` as const
      return <Heading className="fr-h6"><Inline tokens={token.tokens} /></Heading>
    }
    case 'blockquote':
      return <blockquote>{blocks(token.tokens, level)}</blockquote>
    case 'code':
      return <pre className="cc-code"><code>{token.text}</code></pre>
    case 'hr':
      return <hr />
    case 'list': {
      const items = token.items.map((item, index) => <li key={index}>{blocks(item.tokens, level)}</li>)
      return token.ordered ? <ol start={token.start === '' ? 1 : token.start}>{items}</ol> : <ul>{items}</ul>
    }
    case 'text':
      return <Inline tokens={token.tokens ?? [token]} />
    default:
      return <p>{token.raw}</p>
  }
}

import { Fragment } from 'react'
import type { MarkedToken, Token } from 'marked'
import { OutsideLink } from './outside-link'
import { wordsOf } from './read-markdown'

/** What is marked within a line. A picture from elsewhere would tell its owner who reads: it is a link. */
export function Inline({ tokens }: { tokens: readonly Token[] }) {
  return <>{tokens.map((token, index) => <Fragment key={index}>{piece(token as MarkedToken)}</Fragment>)}</>
}

function piece(token: MarkedToken) {
  switch (token.type) {
    case 'strong':
      return <strong><Inline tokens={token.tokens} /></strong>
    case 'em':
      return <em><Inline tokens={token.tokens} /></em>
    case 'del':
      return <del><Inline tokens={token.tokens} /></del>
    case 'codespan':
      return <code>{token.text}</code>
    case 'br':
      return <br />
    case 'link':
      return <OutsideLink to={token.href} text={wordsOf(token.tokens)}><Inline tokens={token.tokens} /></OutsideLink>
    case 'image':
      return <OutsideLink to={token.href} text={token.text}>{token.text || token.href}</OutsideLink>
    case 'text':
      return token.tokens ? <Inline tokens={token.tokens} /> : token.text
    case 'escape':
      return token.text
    default:
      return token.raw
  }
}

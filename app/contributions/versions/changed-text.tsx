import type { Piece } from './compare-texts'

/** Around a change, as much of what stays as one needs to find one's way. */
const AROUND = 160

/** A text with what was taken off struck and what was added underlined; said in words to who hears it, whatever the colours. */
export function ChangedText({ pieces }: { pieces: readonly Piece[] }) {
  return <p className="cc-changed">{...pieces.map((piece, index) => Shown({ ...piece, isFirst: index === 0, isLast: index === pieces.length - 1 }))}</p>
}

function Shown({ kind, words, isFirst, isLast }: Piece & { isFirst: boolean; isLast: boolean }) {
  if (kind === 'same') return <>{shortened(words, isFirst, isLast)}</>
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span className="fr-sr-only">{kind === 'added' ? ' [ajouté\u00a0: ' : ' [retiré\u00a0: '}</span>
      {seen(words)}
      <span className="fr-sr-only">] </span>
    </Mark>
  )
}

/** A line end that comes or goes is shown by its sign: alone, nothing would be seen of it. */
const seen = (words: string) => (/^\s+$/.test(words) ? words.replace(/\n/g, '¶\n').replace(/ $/, '␣') : words)

/** What stays, without its middle when it is long. */
function shortened(words: string, isFirst: boolean, isLast: boolean): string {
  if (words.length <= 3 * AROUND) return words
  const start = isFirst ? '' : words.slice(0, AROUND).replace(/\s\S*$/, ' ')
  const end = isLast ? '' : words.slice(-AROUND).replace(/^\S*\s/, ' ')
  return `${start}[…]${end}`
}

import { Fragment } from 'react'

/**
 * A text written by a person: paragraphs at blank lines, line breaks kept, nothing interpreted.
 * @param site for a letter: a line that is an address of this site leads there, as in whoever reads letters
 */
export function RichText({ text, site }: { text: string; site?: string }) {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
  return (
    <div className="cc-text">
      {paragraphs.map((paragraph, index) => (
        <p key={index}>
          {paragraph.split('\n').map((line, row) => (
            <Fragment key={row}>
              {row > 0 ? <br /> : null}
              {site && line.startsWith(`${site}/`) && !/\s/.test(line) ? <a href={line.slice(site.length)}>{line}</a> : line}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}

import type { Calendar, Phase } from './calendar'
import type { PastMove } from './past-moves'
import { PHASE_LABELS } from './words'

type Dated = { slug: string; name: string; calendar: Calendar; at: Date }

/**
 * The calendar of an edition as an iCalendar file (RFC 5545). Each phase keeps its UID for ever and its SEQUENCE rises
 * with every move, so that the diary of whoever subscribed moves the entry instead of doubling it.
 * @param publicUrl the address of the site, without a final slash
 */
export function calendarFile(edition: Dated, moves: PastMove[], publicUrl: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Co-construire//Calendrier//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(edition.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...edition.calendar.flatMap((phase) => eventLines(edition, phase, moves, publicUrl)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function eventLines({ slug, name, at }: Dated, phase: Phase, moves: PastMove[], publicUrl: string): string[] {
  const own = moves.filter(({ kind }) => kind === phase.kind)
  const reason = own.at(-1)?.reason
  return [
    'BEGIN:VEVENT',
    `UID:${slug}-${phase.kind}@co-construire`,
    `SEQUENCE:${own.length}`,
    `DTSTAMP:${formatUtc(at)}`,
    `DTSTART:${formatUtc(phase.opensAt)}`,
    `DTEND:${formatUtc(phase.closesAt)}`,
    `SUMMARY:${escapeText(`${PHASE_LABELS[phase.kind]}\u00a0: ${name}`)}`,
    ...(reason ? [`DESCRIPTION:${escapeText(`Date déplacée. Motif\u00a0: ${reason}`)}`] : []),
    `URL:${publicUrl}/consultations/${slug}/calendrier`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** 20270401T070000Z */
const formatUtc = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '')

const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** At most 75 bytes a line, the rest on lines that begin with a space; never in the middle of a character. */
function foldLine(line: string): string {
  const folded = ['']
  let bytes = 0
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (bytes + size > 75) {
      folded.push(' ')
      bytes = 1
    }
    folded[folded.length - 1] += character
    bytes += size
  }
  return folded.join('\r\n')
}

import type { Calendar } from '~/editions/calendar'
import type { Draft } from '../compose/draft.server'
import { addJournal } from '../compose/journal.server'
import { noon, parisInstant } from '../paris-days'

/**
 * The dates of 2021 as they happened. The source gives days, and a day that ends one phase starts the next: they
 * switch at 12:00 in Paris, a convention of this archive. The regrouping filled the gap before the vote, and the second
 * committee, “end of July”, the one before the launch; the launch ends with the announcement of 8 October.
 */
export const CALENDAR: Calendar = [
  { kind: 'consultation', opensAt: noon('2021-01-25'), closesAt: noon('2021-03-15') },
  { kind: 'vote', opensAt: noon('2021-04-01'), closesAt: noon('2021-05-01') },
  { kind: 'application', opensAt: noon('2021-05-03'), closesAt: noon('2021-06-30') },
  { kind: 'launch', opensAt: noon('2021-07-30'), closesAt: noon('2021-10-08') },
]

/** The morning after the vote, before the applications opened: the day is the source's, the hour is ours. */
export const FIRST_COMMITTEE = parisInstant('2021-05-03T09:00')
/** Planned on 5 July, held “end of July”: the day is ours. */
export const SECOND_COMMITTEE = parisInstant('2021-07-29T14:00')
export const PREPARED = parisInstant('2021-10-06T16:30')
export const SENT = parisInstant('2021-10-07T15:00')
export const ANNOUNCED = parisInstant('2021-10-08T10:00')

type Move = { kind: Calendar[number]['kind']; boundary: 'opens' | 'closes'; from: string; to: string; on: string; reason: string }

/** From the announced calendar to the one that happened, in the order in which it was told. Dates of the telling are ours. */
const MOVES: Move[] = [
  { kind: 'launch', boundary: 'closes', from: '2021-06-30', to: '2021-07-31', on: '2021-03-11T17:00', reason: 'Le vote et les candidatures commenceront plus tard que prévu : le lancement est repoussé d’un mois pour laisser le même temps à chacun.' },
  { kind: 'launch', boundary: 'opens', from: '2021-05-31', to: '2021-07-05', on: '2021-03-11T17:00', reason: 'Le second comité de sélection se réunira le 5 juillet, après les ateliers et les auditions des territoires référents.' },
  { kind: 'application', boundary: 'closes', from: '2021-05-31', to: '2021-06-30', on: '2021-03-11T17:00', reason: 'Les communes ont demandé deux mois pleins pour réunir leur conseil et candidater : les candidatures resteront ouvertes jusqu’à la fin juin.' },
  { kind: 'application', boundary: 'opens', from: '2021-04-15', to: '2021-05-03', on: '2021-03-11T17:00', reason: 'Les candidatures suivent le premier comité de sélection, qui se réunit à la fin du vote.' },
  { kind: 'vote', boundary: 'closes', from: '2021-04-15', to: '2021-05-01', on: '2021-03-11T17:00', reason: 'Le vote garde la durée d’un mois annoncée : il se terminera le 1er mai.' },
  { kind: 'vote', boundary: 'opens', from: '2021-03-15', to: '2021-04-01', on: '2021-03-11T17:00', reason: 'Les contributions sont bien plus nombreuses qu’attendu, et les regrouper demande deux semaines de plus : le vote ouvrira quand chacune aura reçu sa réponse.' },
  { kind: 'launch', boundary: 'closes', from: '2021-07-31', to: '2021-10-08', on: '2021-07-02T18:00', reason: 'Les conventions avec les territoires seront préparées pendant l’été : les lauréats seront annoncés le 8 octobre.' },
  { kind: 'launch', boundary: 'opens', from: '2021-07-05', to: '2021-07-30', on: '2021-07-02T18:00', reason: 'Quarante auditions sont terminées, et leurs comptes rendus demandent du temps : le second comité se tiendra fin juillet.' },
]

/** Tells the moves in the public log of the calendar, and in the journal. */
export function composeMoves(draft: Draft, movedBy: string): void {
  const { editionId, rows } = draft
  const title = rows.edition[0]?.name
  for (const { kind, boundary, from, to, on, reason } of MOVES) {
    const [movedFrom, movedTo, movedAt] = [noon(from), noon(to), parisInstant(on)]
    rows.phaseMove.push({ editionId, kind, boundary, movedFrom, movedTo, reason, movedBy, movedAt })
    addJournal(draft, movedAt, movedBy, 'move-boundary', `edition:${editionId}`, { reason, details: { title, kind, boundary, from: movedFrom, to: movedTo } })
  }
}

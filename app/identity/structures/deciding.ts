import type { FieldError } from '~/http/read-form.server'
import { count } from '~/ui/french'
import type { WaitingStructure } from './list-structures.server'

export type DecidingAct = 'accepter' | 'refuser'

/** What was just refused to a moderator, of which structure, with what they typed. */
export type DecidingOutcome = { act: DecidingAct; structureId: number; typed: Record<string, string>; errors: FieldError[]; sentence: string | null }

export type DecidingPage = { structures: WaitingStructure[] }

/** “2 structures attendent d’être regardées”. */
export const structuresWords = (waiting: number): string => count(waiting, 'structure demandée attend d’être regardée', 'structures demandées attendent d’être regardées')

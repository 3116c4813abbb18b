import type { Profile } from '~/identity/viewer'
import { drawFunction, drawName } from '../people'
import type { Place } from '../places.server'
import type { Draft } from './draft.server'

export type Someone = { personId: string; profile: Profile; function: string; place: Place }

/** Adds a made-up person without an address, who speaks for a place since `since`; a partner speaks for none. */
export function addPerson(draft: Draft, profile: Profile, place: Place, since: Date, of: { theme?: string; organisation?: string } = {}): Someone {
  const { random, rows } = draft
  const someone = { personId: random.uuid(), profile, function: drawFunction(random, profile, place, of.theme), place }
  rows.person.push({ id: someone.personId, displayName: drawName(random), profile, function: someone.function, organisation: of.organisation ?? null, demo: false, createdAt: since, email: null })
  if (profile !== 'partner') {
    rows.attachment.push({ personId: someone.personId, territoryId: place.id, level: 'proven', declaredAt: since, provenAt: since })
  }
  return someone
}

/** Adds someone of the ANCT who runs the edition. */
export function addModerator(draft: Draft, since: Date): string {
  const id = draft.random.uuid()
  draft.rows.person.push({ id, displayName: drawName(draft.random), profile: 'agent', function: 'Équipe de l’ANCT', organisation: 'ANCT', demo: false, createdAt: since, email: null })
  return id
}

import type { Arrival } from './arrival.server'

/** Whom ProConnect told of, in a line that the person recognises. */
export const arrivedLine = ({ name, email }: Pick<Arrival, 'name' | 'email'>): string => [name, email].filter(Boolean).join(', ') || 'une personne sans nom ni adresse'

import type { structure } from '~db/schema/identity/structures'

export type Structure = typeof structure.$inferSelect
export type StructureKind = Structure['kind']

/** How many characters its name has at most. */
export const LONGEST_NAME = 160

/** What a moderator makes of a structure: a territory of its own, or one that is in the list already. */
export type Accepted = { name: string; kind: StructureKind } | { territoryId: number }

/** Why a structure is not recorded. */
export type AskRefusal = { refused: 'known-territory'; territory: string } | { refused: 'asked-already' } | { refused: 'too-many-structures' }

/** Why a moderator decides nothing of a structure. */
export type DecideRefusal = { refused: 'not-a-moderator' } | { refused: 'oneself' } | { refused: 'decided-already' } | { refused: 'asked-meanwhile' } | { refused: 'unknown-territory' } | { refused: 'reason-too-short' } | { refused: 'reason-names-them' } | { refused: 'known-territory'; territory: string }

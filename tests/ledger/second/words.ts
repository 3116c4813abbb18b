import { either, isCount, isFlag, isHash, isInstant, isNumber, isObject, isSignature, isText, list, members, oneOf, only, type Shape } from './shapes'

export type Line = { at: string; kind: string; prev: string; seq: number; body: unknown }
export type Genesis = {
  edition: string
  key: string
  rules: { votes: { profiles: string[]; kinds: string[]; limit: number | null } }
  phase: { opensAt: string; closesAt: string }
  ballot: { proposal: number; number: number }[]
  eligible: { profiles: string[]; kinds: string[] }
}
export type Act = { voter: string; proposal: number; territory: string }
export type Move = { boundary: 'opens' | 'closes'; from: string; to: string }
export type Count = { proposal: number; territories: number; people: number }
export type Head = { at: string; edition: string; kind: 'head'; root: string; size: number }
export type SignedHead = { head: Head; signature: string }

export const isLine = members({ at: isInstant, body: isObject, kind: isText, prev: isHash, seq: isNumber })

const phase = { opensAt: isInstant, closesAt: isInstant }
const act = { voter: isText, proposal: isNumber, territory: (value) => typeof value === 'string' && /^(commune|epci|departement|region)-[0-9A-Z]+$/.test(value) } satisfies Record<string, Shape>
const isVoteRules: Shape = (value) => isObject(value) && list(isText)(value['profiles']) && list(isText)(value['kinds']) && either(only(null), isNumber)(value['limit'])

/** What the body of each kind of line is made of. */
export const BODIES: Record<string, Shape> = {
  genesis: members({
    format: only(1), edition: isText, rules: (value) => isObject(value) && isVoteRules(value['votes']), phase: members(phase),
    ballot: list(members({ proposal: isNumber, number: isNumber, hash: isHash })),
    eligible: members({ profiles: list(isText), kinds: list(isText), territories: isCount }), key: isHash,
  }),
  opening: members(phase),
  rescheduling: members({ phase: only('vote'), boundary: oneOf('opens', 'closes'), from: isInstant, to: isInstant, reason: isText }),
  vote: members(act),
  withdrawal: members(act),
  invalidation: members({ ...act, reason: isText }),
  closing: members({ closedAt: isInstant }),
  seal: members({ counts: list(members({ proposal: isNumber, territories: isCount, people: isCount })) }),
}

const head = members({ at: isInstant, edition: isText, kind: only('head'), root: isHash, size: isNumber })
const acknowledged = { edition: isText, proposal: isNumber, territory: isText, support: isFlag, at: isInstant, signature: isSignature }

export const isSignedHead = members({ head, signature: isSignature })
export const isProvenReceipt = members({ ...acknowledged, seq: isNumber, line: isText, proof: list(isHash), head })
export const isPromisedReceipt = members({ ...acknowledged, leaf: isHash })

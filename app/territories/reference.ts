/** A territory as the ledger names it: a département and a région may share a code, never a kind and a code. */
export const territoryRef = ({ kind, code }: { kind: string; code: string }) => `${kind}-${code}`

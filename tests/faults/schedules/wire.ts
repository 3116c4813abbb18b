/**
 * Reads what a program sends to PostgreSQL, message by message, just enough to know when it commits votes. A statement
 * is prepared once under a name, then run by that name: both are followed.
 */
export function readWire(whenCommitting: (wroteLedger: boolean) => void) {
  const statements = new Map<string, string>()
  let kept: Buffer = Buffer.alloc(0)
  let isStarted = false
  let wroteLedger = false

  function ran(text: string) {
    if (/insert into ledger_line/i.test(text)) wroteLedger = true
    if (!/^\s*(commit|rollback)\b/i.test(text)) return
    if (/^\s*commit/i.test(text)) whenCommitting(wroteLedger)
    wroteLedger = false
  }

  return (chunk: Buffer) => {
    kept = Buffer.concat([kept, chunk])
    for (;;) {
      // The first message has no letter before its length.
      const head = isStarted ? 1 : 0
      if (kept.length < head + 4) return
      const end = head + kept.readUInt32BE(head)
      if (kept.length < end) return
      const [kind, body] = [String.fromCharCode(kept[0] ?? 0), kept.subarray(head + 4, end)]
      if (isStarted) {
        const [first = '', second = ''] = body.toString('latin1').split('\0', 2)
        if (kind === 'Q') ran(first)
        if (kind === 'P') statements.set(first, second)
        if (kind === 'B') ran(statements.get(second) ?? '')
      }
      isStarted = true
      kept = kept.subarray(end)
    }
  }
}

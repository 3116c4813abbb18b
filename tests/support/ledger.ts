import { openLedgerKeys } from '~/ledger/keys.server'

/** The keys of every test: drawn from one secret, as those of several instances are. */
export const keys = openLedgerKeys('un secret que tout le monde connaît, pour les essais')

/** The ledger's lines as SQL reads them: what each text says, in columns. */
export const LINES = `(select edition_id, seq, line::jsonb ->> 'kind' as kind, (line::jsonb ->> 'at')::timestamptz as at, line::jsonb -> 'body' as body from ledger_line)`

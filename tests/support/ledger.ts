import { openLedgerKeys } from '~/ledger/keys.server'

/** The keys of every test: drawn from one secret, as those of several instances are. */
export const keys = openLedgerKeys('un secret que tout le monde connaît, pour les essais')

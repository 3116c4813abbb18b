import type { Tx } from '~db/client.server'
import { holdKey } from '~/work.server'
import { objectOfReport, type Reportable } from './report'

/** Holds what is said of one object: who reports it and who settles it wait for each other, before any row is held. */
export const holdReports = (tx: Tx, object: Reportable): Promise<unknown> => holdKey(tx, `report ${objectOfReport(object)}`)

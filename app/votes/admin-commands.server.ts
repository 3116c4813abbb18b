import { type Command, Refused } from '~/identity/admin-commands.server'
import { count } from '~/ui/french'
import { verifyLedger } from './verify-ledger.server'

/** The commands about votes, by name. */
export const voteCommands: Record<string, Command> = {
  'ledger verify': {
    usage: 'ledger verify ÉDITION',
    does: 'recompte le registre d’une édition, et le compare à la table des votes',
    run: async ({ db, words: [slug] }) => {
      if (!slug) throw new Refused('Dites de quelle édition\u00a0: ledger verify ÉDITION.')
      const { size, sealed, notes, wrong } = await verifyLedger(db, slug).catch(async (reason: unknown) => {
        throw reason instanceof Response ? new Refused(await reason.text()) : reason
      })
      if (wrong.length > 0) throw new Refused(wrong.join('\n'))
      return [`Registre de ${slug}\u00a0: ${count(size, 'ligne', 'lignes')}${sealed ? ', scellé' : ''}.`, ...notes.map((note) => `Non vérifié\u00a0: ${note}`), 'conforme']
    },
  },
}

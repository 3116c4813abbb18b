import { type Command, personAct, Refused } from '~/identity/admin-commands.server'
import { powerSentence } from '~/identity/power'
import { count, enumerate } from '~/ui/french'
import { NAMES_THEM } from './refusals'
import { revokeProof } from './revoke-proof.server'

/** The commands upon a person that reach their votes, by name. */
export const proofCommands: Record<string, Command> = {
  'attachment revoke': {
    usage: 'attachment revoke ADRESSE --reason "MOTIF"',
    does: 'retire les rattachements d’une personne\u00a0: ses voix d’un vote ouvert ne comptent plus, et le registre dit pourquoi',
    run: async ({ perform, words, reason }) => {
      const outcome = await perform((work) => revokeProof(work, personAct({ words, reason })))
      if ('refused' in outcome) throw new Refused(outcome.refused === 'reason-names-them' ? NAMES_THEM : powerSentence(outcome))
      const { displayName, territories, invalidated } = outcome
      return [`${displayName} ne parle plus pour ${enumerate(territories)}. ${invalidated > 0 ? `${count(invalidated, 'soutien invalidé', 'soutiens invalidés')} au registre, avec ce motif. ` : ''}L’acte est consigné au journal.`]
    },
  },
}

import { type Command, personAct, Refused } from '~/identity/admin-commands.server'
import { powerSentence } from '~/identity/power'
import { erasePerson } from './erase-person.server'

/** The command that erases someone, by its name. */
export const rightsCommands: Record<string, Command> = {
  'person erase': {
    usage: 'person erase ADRESSE --reason "MOTIF"',
    does: 'efface qui est une personne\u00a0; ses actes restent, comme ceux de son territoire',
    run: async ({ perform, words, reason }) => {
      const outcome = await perform((work) => erasePerson(work, personAct({ words, reason })))
      if ('refused' in outcome) throw new Refused(powerSentence(outcome))
      return ['Le compte est effacé\u00a0: nom, adresse, rattachement, lettres, abonnements, sessions. Ses votes comptent toujours, détachés de ses autres actes. L’acte est consigné au journal.']
    },
  },
}

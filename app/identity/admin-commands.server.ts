import { z } from 'zod'
import { ROLES } from '~db/schema/identity'
import type { Db } from '~db/client.server'
import { placedName } from '~/territories/placed-name'
import { formatInstant } from '~/ui/paris-time'
import type { Perform } from '~/work.server'
import { giveBackAddress } from './address/give-back-address.server'
import { giveBackSentence } from './address/policy'
import { grantRole, revokeRole } from './grant-role.server'
import { listRoles } from './list-roles.server'
import { powerSentence } from './power'
import { proveAttachment } from './prove-attachment.server'
import { reopenSignIn } from './reopen-sign-in.server'
import { PROFILE_LABELS } from './words'

/** What `npm run admin` gives a command: the site, the words after its name, the reason, and whether nothing is to be written. */
type Asked = { db: Db; perform: Perform; words: string[]; reason: string; dryRun?: boolean }
export type Command = { usage: string; does: string; run(asked: Asked): Promise<string[]> }

/** A mistake of whoever typed the command, told in one line. */
export class Refused extends Error {}

const emailShape = z.email('La première réponse attendue est une adresse électronique.')
const roleShape = z.enum(ROLES, `Le rôle est l’un de\u00a0: ${ROLES.join(', ')}.`)
const reasonShape = z.string().trim().min(10, 'Donnez le motif, de dix caractères au moins, après --reason\u00a0: il est consigné au journal.').max(1000, 'Le motif a 1000 caractères au plus.')

/** The commands about people, by name. */
export const identityCommands: Record<string, Command> = {
  'role list': {
    usage: 'role list',
    does: 'montre qui a quel rôle, depuis quand et pourquoi',
    run: async ({ db }) => {
      const held = await listRoles(db)
      if (held.length === 0) return ['Personne n’a de rôle.']
      return held.map(({ role, displayName, email, grantedAt, reason }) => `${role}  ${displayName} <${email ?? 'sans adresse'}>, depuis le ${formatInstant(grantedAt)}\u00a0: ${reason}`)
    },
  },
  'role grant': {
    usage: 'role grant ADRESSE ROLE --reason "MOTIF"',
    does: `donne un rôle (${ROLES.join(', ')})`,
    run: async ({ perform, ...asked }) => {
      const act = roleAct(asked)
      const outcome = await perform((work) => grantRole(work, act))
      if ('refused' in outcome) throw new Refused(powerSentence(outcome))
      return [`${outcome.displayName} a maintenant le rôle ${act.role}. L’acte est consigné au journal.`]
    },
  },
  'role revoke': {
    usage: 'role revoke ADRESSE ROLE --reason "MOTIF"',
    does: 'retire un rôle',
    run: async ({ perform, ...asked }) => {
      const act = roleAct(asked)
      const outcome = await perform((work) => revokeRole(work, act))
      if ('refused' in outcome) throw new Refused(powerSentence(outcome))
      return [`${outcome.displayName} n’a plus le rôle ${act.role}. L’acte est consigné au journal.`]
    },
  },
  'sign-in reopen': {
    usage: 'sign-in reopen ADRESSE --reason "MOTIF"',
    does: 'rouvre l’entrée par code à une adresse pour laquelle cinquante codes faux ont été tapés en un jour',
    run: async ({ perform, words, reason }) => {
      const outcome = await perform((work) => reopenSignIn(work, personAct({ words, reason })))
      if ('refused' in outcome) throw new Refused(powerSentence(outcome))
      return [`Les codes que ${outcome.displayName ?? 'la personne de cette adresse, qui n’a pas encore de compte,'} demandera seront de nouveau acceptés. L’acte est consigné au journal.`]
    },
  },
  'address give-back': {
    usage: 'address give-back ADRESSE --reason "MOTIF"',
    does: 'rend un compte à l’adresse qu’il avait, quand qui la lit dit ne pas l’avoir changée',
    run: async ({ perform, words, reason }) => {
      const outcome = await perform((work) => giveBackAddress(work, personAct({ words, reason })))
      if ('refused' in outcome) throw new Refused(giveBackSentence(outcome))
      return [`Le compte de ${outcome.displayName} a de nouveau l’adresse ${outcome.email}, et n’a plus l’adresse ${outcome.former}. Ses sessions sont fermées, les deux adresses sont prévenues. L’acte est consigné au journal.`]
    },
  },
  'attachment prove': {
    usage: 'attachment prove ADRESSE --reason "MOTIF"',
    does: 'prouve le rattachement déclaré par une personne\u00a0: sa voix comptera',
    run: async ({ perform, words, reason }) => {
      const outcome = await perform((work) => proveAttachment(work, personAct({ words, reason })))
      if ('refused' in outcome) throw new Refused(powerSentence(outcome))
      const { displayName, profile, attachment } = outcome
      return [`${displayName} (${PROFILE_LABELS[profile]}) parle maintenant pour ${attachment && placedName(attachment)}, rattachement prouvé. L’acte est consigné au journal.`]
    },
  },
}

/** Who an act of the operator is upon, and why. */
export const personAct = ({ words, reason }: Pick<Asked, 'words' | 'reason'>) => ({ email: read(emailShape, words[0]), reason: read(reasonShape, reason) })

const roleAct = ({ words, reason }: Pick<Asked, 'words' | 'reason'>) =>
  ({ email: read(emailShape, words[0]), role: read(roleShape, words[1]), reason: read(reasonShape, reason) })

function read<Shape extends z.ZodType>(shape: Shape, typed: string | undefined): z.output<Shape> {
  const parsed = shape.safeParse(typed ?? '')
  if (parsed.success) return parsed.data
  throw new Refused(parsed.error.issues[0]?.message ?? 'Commande incomplète.')
}

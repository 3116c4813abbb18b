import { sql } from 'drizzle-orm'
import type { Held } from './held.server'

/** What ties a person to their territories, and how that was proven. */
export const HELD_PROOFS: Held[] = [
  {
    key: 'rattachements', title: 'Mes rattachements', kept: 'attachment', covers: ['attachment.person_id'], seenBy: 'La collectivité est publique avec ce que vous publiez\u00a0; le reste ne l’est jamais.',
    read: ({ personId }) => sql`select name as "Collectivité", level as "Niveau de preuve", declared_at as "Déclaré le", proven_at as "Prouvé le", proof as "Prouvé par", siret as "SIRET", revoked_at as "Retiré le", revoked_reason as "Motif du retrait"
      from attachment join territory on territory.id = territory_id where person_id = ${personId} order by attachment.id`,
  },
  {
    key: 'codes-de-collectivite', title: 'Codes envoyés à ma collectivité', kept: 'mailboxCodes', covers: ['mailbox_code.attachment_id'],
    seenBy: 'Vous\u00a0; l’équipe sait qu’un code attend. La lettre qui le porte donne à la collectivité votre nom, votre profil, votre fonction et votre adresse.',
    read: ({ personId }) => sql`select name as "Collectivité", asked_at as "Demandé le", expires_at as "Valable jusqu’au", used_at as "Utilisé le", tries_left as "Essais restants"
      from mailbox_code join attachment on attachment.id = attachment_id join territory on territory.id = territory_id where person_id = ${personId} order by mailbox_code.id`,
  },
  {
    key: 'preuves', title: 'Preuves proposées par l’équipe', kept: 'attachment', covers: ['proof_proposal.attachment_id'], seenBy: 'Vous et l’équipe de la consultation\u00a0; jamais public.',
    read: ({ personId }) => sql`select name as "Collectivité", reason as "Motif", proposed_at as "Proposée le", confirmed_at as "Confirmée le", dropped_at as "Écartée le"
      from proof_proposal join attachment on attachment.id = attachment_id join territory on territory.id = territory_id where person_id = ${personId} order by proof_proposal.id`,
  },
]

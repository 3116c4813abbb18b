import { sql } from 'drizzle-orm'
import { lettersOf } from '~/identity/address/letters-of.server'
import type { Held } from './held.server'
import { HELD_PROOFS } from './held-proofs.server'

const ONLY_YOU = 'Vous et l’équipe de la consultation\u00a0; jamais public.'

/** Who a person is, and what the site does to know them and write to them. */
export const HELD_IDENTITY: Held[] = [
  {
    key: 'compte', title: 'Mon compte', kept: 'account', covers: ['person.email'],
    seenBy: 'Le nom et l’adresse ne sont jamais publics. Le profil, la fonction et l’organisation le sont avec ce que vous publiez.',
    read: ({ personId }) => sql`select display_name as "Nom", email as "Adresse électronique", not address_told as "Adresse vérifiée", profile as "Profil", function as "Fonction", organisation as "Organisation",
      created_at as "Ouvert le", seen_at as "Dernière connexion", warned_at as "Prévenu de l’effacement le", demo as "Personne de démonstration" from person where id = ${personId}`,
  },
  {
    key: 'anciennes-adresses', title: 'Adresses que j’ai changées', kept: 'formerAddress', covers: ['former_address.person_id', 'former_address.email'], seenBy: 'Vous, et l’exploitant du site si quelqu’un s’oppose au changement.',
    read: ({ personId }) => sql`select email as "Adresse électronique", not told as "Adresse vérifiée", left_at as "Changée le" from former_address where person_id = ${personId} order by id`,
  },
  {
    key: 'reseau', title: 'Réseau d’où mon compte a été ouvert', kept: 'network', covers: [], seenBy: 'Personne\u00a0: l’équipe voit seulement quels comptes ont été ouverts ensemble, s’ils sont nombreux.',
    read: ({ personId }) => sql`select network as "Marque brouillée", created_at as "Compte ouvert le" from person where id = ${personId} and network is not null`,
  },
  ...HELD_PROOFS,
  {
    key: 'structures', title: 'Structures que j’ai demandé d’ajouter', kept: 'attachment', covers: ['structure_asker.person_id'], seenBy: 'La structure est publique une fois acceptée\u00a0; jamais qui l’a demandée.',
    read: ({ personId }) => sql`select siren as "SIREN", name as "Nom", kind as "Type de structure", structure_asker.asked_at as "Demandée le", decided_at as "Décidée le", refused_reason as "Motif du refus"
      from structure_asker join structure on structure.id = structure_id where person_id = ${personId} order by structure.id`,
  },
  {
    key: 'roles', title: 'Mes rôles', kept: 'roles', covers: ['role_grant.person_id'], seenBy: ONLY_YOU,
    read: ({ personId }) => sql`select role as "Rôle", reason as "Motif", granted_at as "Donné le", revoked_at as "Retiré le" from role_grant where person_id = ${personId} order by id`,
  },
  {
    key: 'sessions', title: 'Mes sessions', kept: 'sessions', covers: ['session.person_id', 'proconnect_session.session_id', 'proconnect_session.provider', 'proconnect_session.sub'], seenBy: 'Vous seul.',
    read: ({ personId }) => sql`select created_at as "Ouverte le", last_seen_at as "A servi le", expires_at as "Se termine le", device as "Navigateur", door as "Ouverte",
        provider as "Fournisseur d’identité", siret as "SIRET indiqué", mfa as "Deux facteurs" from session left join proconnect_session on session_id = session.id where person_id = ${personId} order by created_at`,
  },
  {
    key: 'proconnect', title: 'Mes identités ProConnect', kept: 'provider', covers: ['proconnect_identity.person_id', 'proconnect_arrival.email'], seenBy: 'Personne\u00a0: elles vous reconnaissent.',
    read: ({ personId, email }) => sql`select provider as "Fournisseur d’identité", sub as "Identifiant", linked_at as "Reliée le", declined_siret as "SIRET écarté", null as "Nom dit", null as "SIRET dit"
        from proconnect_identity where person_id = ${personId}
      union all select provider, sub, arrived_at, null, name, siret from proconnect_arrival where email = ${email} order by 3`,
  },
  {
    key: 'codes', title: 'Mes codes de connexion', kept: 'codes', covers: ['sign_in_code.email'], seenBy: 'Personne\u00a0: le code lui-même n’est pas gardé.',
    read: ({ email }) => sql`select asked_at as "Demandé le", expires_at as "Valable jusqu’au", used_at as "Utilisé le", tries_left as "Essais restants" from sign_in_code where email = ${email} order by id`,
  },
  {
    key: 'courriels', title: 'Courriels reçus du site', kept: 'letters', covers: ['letter.recipient'], seenBy: 'Vous seul.',
    // Whoever has the address of a mairie as their own reads the codes that others asked of it in that mailbox, and nowhere else.
    read: ({ personId }) => sql`select written_at as "Écrit le", posted_at as "Envoyé le", subject as "Objet", body as "Texte" from letter
      where id in (${lettersOf(personId)}) and not exists (select from mailbox_code where letter_id = letter.id) order by id`,
  },
  {
    key: 'abonnements', title: 'Points de contrôle demandés', kept: 'subscriptions', covers: ['checkpoint_subscription.email'], seenBy: 'Vous seul.',
    read: ({ email }) => sql`select name as "Consultation", asked_at as "Demandé le", confirmed_at as "Confirmé le" from checkpoint_subscription join edition on edition.id = edition_id where email = ${email} order by asked_at`,
  },
  {
    key: 'acces', title: 'Qui a vu mon nom ou mon adresse', kept: 'access', covers: ['personal_access.person_id'], seenBy: 'Vous et les administrateurs.',
    read: ({ personId }) => sql`select day as "Jour", page as "Page", 'une personne de l’équipe' as "Vu par" from personal_access where person_id = ${personId} order by day, page`,
  },
]

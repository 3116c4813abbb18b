import { sql } from 'drizzle-orm'
import type { Held } from './held.server'

/** What a person said to others about what they deposited, and asked the moderators to look at. */
export const HELD_TALK: Held[] = [
  {
    key: 'commentaires', title: 'Mes commentaires', kept: 'comments', covers: ['comment.author_id'],
    seenBy: 'Tout le monde, avec la collectivité, le profil et la fonction, sans le nom\u00a0; retirés ou masqués, l’équipe de la consultation seule.',
    read: ({ personId }) => sql`select comment.contribution_id as "Contribution", comment.text as "Texte", is_question as "Question à l’auteur", author_profile as "Profil publié", author_function as "Fonction publiée", name as "Collectivité",
        comment.organisation as "Organisation", written_at as "Écrit le", edited_at as "Modifié le", withdrawn_at as "Retiré le", hidden_at as "Masqué le", hidden_reason as "Motif"
      from comment left join territory on territory.id = territory_id where author_id = ${personId} order by comment.id`,
  },
  {
    key: 'suivis', title: 'Contributions que je suis', kept: 'follows', covers: ['follow.person_id'], seenBy: 'Vous seul.',
    read: ({ personId }) => sql`select title as "Contribution", rhythm as "Rythme", since as "Depuis le", told_until as "Averti jusqu’au"
      from follow join contribution on contribution.id = contribution_id where person_id = ${personId} order by since, contribution_id`,
  },
  {
    key: 'signalements', title: 'Mes signalements', kept: 'reports', covers: ['report.reporter_id'], seenBy: 'L’équipe de la consultation, sans votre nom\u00a0; jamais public.',
    read: ({ personId }) => sql`select contribution_id as "Contribution", comment_id as "Commentaire", reason as "Motif du signalement", text as "Texte", reported_at as "Signalé le", decision as "Décision", decided_at as "Décidé le", decision_reason as "Motif"
      from report where reporter_id = ${personId} order by id`,
  },
  {
    key: 'signalements-traites', title: 'Signalements que j’ai traités, commentaires que j’ai masqués', kept: 'decisions', covers: ['report.decided_by', 'comment.hidden_by'], seenBy: 'L’équipe de la consultation\u00a0; le motif est public quand un commentaire est masqué.',
    read: ({ personId }) => sql`select * from (
        select decided_at as "Le", decision as "Ce qui a été fait", case when comment_id is null then 'contribution ' || contribution_id else 'commentaire ' || comment_id end as "Sur quoi", decision_reason as "Motif" from report where decided_by = ${personId}
        union all select hidden_at, 'hidden', 'commentaire ' || id, hidden_reason from comment where hidden_by = ${personId}) as decision order by 1`,
  },
]

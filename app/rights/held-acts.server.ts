import { sql } from 'drizzle-orm'
import { listOf } from '~db/list-of'
import { PLACED_NAME } from '~/territories/place.server'
import type { Held } from './held.server'

const TEAM = 'L’équipe de la consultation.'

/** A field of a version, kept with the others; none when it was left empty. */
const detail = (field: string) => sql`nullif(details->>${field}, '')`

/** What a person did: most of it is public, under the name of their territory. */
export const HELD_ACTS: Held[] = [
  {
    key: 'contributions', title: 'Mes contributions et mes brouillons', kept: 'contributions', covers: ['contribution.author_id'], seenBy: 'Tout le monde, une fois publiées\u00a0: avec la collectivité, le profil et la fonction, sans le nom.',
    read: ({ personId }) => sql`select edition.name as "Consultation", contribution.kind as "Type", contribution.title as "Titre", text as "Texte", author_profile as "Profil publié", author_function as "Fonction publiée",
        ${PLACED_NAME} as "Collectivité", organisation as "Organisation", beneficiaries as "Bénéficiaires", publisher as "Éditeur", address as "Adresse", source_code as "Code source", licence as "Licence",
        used_in as "Utilisée dans", funding_for as "Financement pour", started_at as "Commencée le", saved_at as "Enregistrée le", submitted_at as "Soumise à la modération le", published_at as "Publiée le", refused_at as "Refusée le", withdrawn_at as "Retirée le", withdrawn_reason as "Motif du retrait"
      from contribution join edition on edition.id = edition_id left join territory on territory.id = territory_id where author_id = ${personId} order by contribution.id`,
  },
  {
    key: 'versions', title: 'Versions que j’ai écrites', kept: 'contributions', covers: ['contribution_version.saved_by'], seenBy: 'Tout le monde.',
    read: ({ personId }) => sql`select contribution_id as "Contribution", number as "Version", title as "Titre", text as "Texte", theme.name as "Thème", ${detail('beneficiaries')} as "Bénéficiaires",
        ${detail('publisher')} as "Éditeur", ${detail('address')} as "Adresse", ${detail('sourceCode')} as "Code source", ${detail('licence')} as "Licence", ${detail('usedIn')} as "Utilisée dans",
        ${detail('fundingFor')} as "Financement pour", saved_at as "Enregistrée le"
      from contribution_version left join theme on theme.id::text = details->>'themeId' where saved_by = ${personId} order by contribution_id, number`,
  },
  {
    key: 'regards', title: 'Ce que la modération m’a répondu', kept: 'contributions', covers: [], seenBy: 'Vous et la modération\u00a0; tout le monde pour le refus d’une contribution publiée.',
    read: ({ personId }) => sql`select contribution_id as "Contribution", looked_at as "Le", act as "Décision", look.reason as "Motif", words as "Explication", undone_at as "Annulée le"
      from look join contribution on contribution.id = contribution_id where author_id = ${personId} and words <> '' order by looked_at`,
  },
  {
    key: 'pieces', title: 'Fichiers que j’ai joints', kept: 'files', covers: ['file.added_by'], seenBy: 'Vous\u00a0; tout le monde une fois la contribution publiée.',
    read: ({ personId }) => sql`select contribution_id as "Contribution", name as "Nom du fichier", type as "Format", size as "Taille en octets", added_at as "Joint le", '/fichiers/' || id || '/' || name as "Adresse du fichier"
      from file where added_by = ${personId} order by contribution_id, slot`,
  },
  {
    key: 'memes-besoins', title: 'Besoins d’autres que j’ai dits miens', kept: 'contributions', covers: ['same_need.person_id'], seenBy: 'Tout le monde voit la collectivité, jamais la personne.',
    read: ({ personId }) => sql`select edition.name as "Consultation", title as "Besoin", ${PLACED_NAME} as "Collectivité", said_at as "Dit le", same_need.withdrawn_at as "Retiré le"
      from same_need join contribution on contribution.id = need_id join edition on edition.id = same_need.edition_id join territory on territory.id = same_need.territory_id where person_id = ${personId} order by said_at`,
  },
  {
    key: 'contestations', title: 'Décisions que j’ai contestées', kept: 'contributions', covers: [], seenBy: 'Tout le monde, avec la collectivité, jamais la personne.',
    read: ({ personId }) => sql`select edition.name as "Consultation", title as "Contribution", contest.text as "Texte", contested_at as "Contestée le", answer as "Réponse", answered_at as "Répondue le"
      from contest join contribution on contribution.id = contribution_id join edition on edition.id = contest.edition_id where author_id = ${personId} order by contested_at`,
  },
  {
    key: 'votes', title: 'Mes votes', kept: 'votes', covers: ['vote.person_id'], seenBy: 'Tout le monde voit la collectivité et la proposition\u00a0; l’équipe sait de qui.',
    read: ({ personId, hiddenIn }) => sql`select edition.name as "Consultation", title as "Proposition", ${PLACED_NAME} as "Collectivité", cast_at as "Donné le", withdrawn_at as "Retiré le", invalidated_for as "Invalidé pour",
        case when edition.id = any(${listOf(hiddenIn)}::bigint[]) then null else seq end as "Ligne du registre"
      from vote join proposal on proposal.id = proposal_id join edition on edition.id = vote.edition_id join territory on territory.id = territory_id where person_id = ${personId} order by cast_at`,
  },
  {
    key: 'candidatures', title: 'Candidatures que j’ai commencées', kept: 'applications', covers: ['application.started_by'], seenBy: 'Vos collègues prouvés et l’équipe\u00a0; tout le monde une fois acceptées.',
    read: ({ personId }) => sql`select edition.name as "Consultation", proposal.title as "Proposition", ${PLACED_NAME} as "Collectivité", motivation as "Motivation", means as "Moyens", application.calendar as "Calendrier",
        started_at as "Commencée le", submitted_at as "Déposée le", decision as "Décision", decided_at as "Décidée le", decision_reason as "Motif", withdrawn_at as "Retirée le"
      from application join proposal on proposal.id = proposal_id join edition on edition.id = application.edition_id join territory on territory.id = territory_id where started_by = ${personId} order by application.id`,
  },
  {
    key: 'comites', title: 'Mes sièges au comité', kept: 'decisions', covers: ['committee_seat.person_id'], seenBy: 'L’organisation est publique, la personne ne l’est pas.',
    read: ({ personId }) => sql`select edition.name as "Consultation", number as "Comité", organisation as "Organisation",
        (select string_agg(criterion || ' : ' || mark, ', ' order by given_at) from score where seat_id = committee_seat.id) as "Notes données",
        (select string_agg(reason, ', ' order by declared_at) from recusal where seat_id = committee_seat.id) as "Déports"
      from committee_seat join committee on committee.id = committee_id join edition on edition.id = edition_id where person_id = ${personId} order by committee_seat.id`,
  },
  {
    key: 'decisions', title: 'Décisions que j’ai prises', kept: 'decisions', seenBy: 'Tout le monde voit la décision et son motif\u00a0; l’équipe sait de qui.',
    covers: ['verdict.decided_by', 'look.looked_by', 'look.undone_by', 'application.decided_by', 'proposal.created_by', 'former_proposal.created_by', 'regrouping_act.decided_by', 'phase_move.moved_by', 'phase_move_request.asked_by', 'phase_move_request.confirmed_by', 'designation.prepared_by', 'designation.confirmed_by', 'role_grant.granted_by', 'proof_proposal.proposed_by', 'proof_proposal.confirmed_by', 'proof_proposal.dropped_by'],
    read: ({ personId }) => sql`select * from (
        select decided_at as "Le", kind as "Ce qui a été fait", 'contribution ' || contribution_id as "Sur quoi", reason as "Motif" from verdict where decided_by = ${personId}
        union all select looked_at, 'look-' || act, 'contribution ' || contribution_id, words from look where looked_by = ${personId}
        union all select undone_at, 'look-undone', 'contribution ' || contribution_id, null from look where undone_by = ${personId}
        union all select decided_at, decision, 'candidature ' || id, decision_reason from application where decided_by = ${personId}
        union all select created_at, 'proposed', title, summary from proposal where created_by = ${personId}
        union all select created_at, 'proposed', title, summary from former_proposal where created_by = ${personId}
        union all select decided_at, 'regrouping-' || kind, (select string_agg(case what when 'proposal' then 'proposition' else 'contribution' end || ' ' || subject_id, ', ' order by what, subject_id) from regrouping_change where act_id = regrouping_act.id), reason from regrouping_act where decided_by = ${personId}
        union all select moved_at, 'moved', kind || ' ' || boundary, reason from phase_move where moved_by = ${personId}
        union all select asked_at, 'asked', kind || ' ' || boundary, reason from phase_move_request where asked_by = ${personId}
        union all select confirmed_at, 'confirmed', kind || ' ' || boundary, reason from phase_move_request where confirmed_by = ${personId}
        union all select prepared_at, 'prepared', 'liste des lauréats ' || id, null from designation where prepared_by = ${personId}
        union all select confirmed_at, 'published', 'liste des lauréats ' || id, null from designation where confirmed_by = ${personId}
        union all select proposed_at, 'proof-proposed', 'rattachement ' || attachment_id, reason from proof_proposal where proposed_by = ${personId}
        union all select confirmed_at, 'proof-confirmed', 'rattachement ' || attachment_id, null from proof_proposal where confirmed_by = ${personId}
        union all select dropped_at, 'proof-dropped', 'rattachement ' || attachment_id, null from proof_proposal where dropped_by = ${personId}
        union all select granted_at, 'granted', role, reason from role_grant where granted_by = ${personId}) as decision order by 1`,
  },
  {
    key: 'journal', title: 'Lignes du journal faites par moi, ou sur moi', kept: 'decisions', covers: ['journal_line.actor_id'], seenBy: TEAM,
    read: ({ personId }) => sql`select at as "Le", act as "Acte", object as "Objet", reason as "Motif", details::text as "Détails" from journal_line
      where actor_id = ${personId} or object = 'person:' || ${personId}::text or object in (select 'attachment:' || id from attachment where person_id = ${personId}) order by id`,
  },
  {
    key: 'consultations', title: 'Noms que j’ai vus en modérant', kept: 'access', covers: ['personal_access.actor_id'], seenBy: 'Vous et les administrateurs.',
    read: ({ personId }) => sql`select day as "Jour", page as "Page", count(*)::int as "Personnes vues" from personal_access where actor_id = ${personId} group by day, page order by day, page`,
  },
]

import { application } from '~db/schema/applications'
import { withDe } from '~/ui/french'
import type { Place } from '../places.server'
import { type Draft, windowOf } from './draft.server'
import { addJournal } from './journal.server'
import { addPerson } from './people.server'
import type { Proposed } from './proposals.server'

export type Filed = { proposal: Proposed; place: Place; state: 'draft' | 'submitted' | 'accepted' }

/**
 * Files applications, at most one of a place for a proposal.
 * @param until they are dated before; the close, or the present
 * @param stateOf the state of the file of that rank
 * @param decidedBy null where the edition accepts by itself
 */
export function composeApplications(
  draft: Draft,
  { proposals, places, wanted, until, stateOf, decidedBy }: { proposals: Proposed[]; places: Place[]; wanted: number; until: Date; stateOf: (rank: number) => Filed['state']; decidedBy: string | null },
): Filed[] {
  const filed = dealFiles(draft, proposals, places, wanted).map((file, rank) => ({ ...file, state: stateOf(rank) }))
  for (const file of filed) addApplication(draft, file, until, decidedBy)
  return filed
}

function dealFiles({ random }: Draft, proposals: Proposed[], places: Place[], wanted: number) {
  const given = new Set<string>()
  return Array.from({ length: wanted }, (_, index) => {
    for (;;) {
      const proposal = index < proposals.length ? proposals[index] : random.pick(proposals)
      const place = random.pick(places)
      if (!proposal || given.has(`${proposal.id} ${place.id}`)) continue
      given.add(`${proposal.id} ${place.id}`)
      return { proposal, place }
    }
  })
}

function addApplication(draft: Draft, { proposal, place, state }: Filed, until: Date, decidedBy: string | null) {
  const { random, rows, editionId } = draft
  const startedAt = random.instant(windowOf(draft, 'application')[0], until)
  const savedAt = random.instant(startedAt, until)
  const submittedAt = state === 'draft' ? null : savedAt
  const decidedAt = state === 'accepted' ? (decidedBy ? random.instant(savedAt, until) : savedAt) : null
  const writer = addPerson(draft, random.unit() < 0.4 ? 'elected' : 'agent', place, startedAt)
  const id = draft.keys.next(application)
  rows.application.push({
    id, editionId, proposalId: proposal.id, territoryId: place.id, startedBy: writer.personId,
    motivation: `${random.pick(REASONS)(place)} ${random.pick(OFFERS)}`, means: state === 'draft' && random.unit() < 0.5 ? '' : random.pick(MEANS),
    calendar: state === 'draft' ? '' : random.pick(CALENDARS), startedAt, savedAt, submittedAt,
    reviewedAt: decidedBy ? decidedAt : null, decision: decidedAt ? 'accepted' : null, decidedAt, decidedBy: decidedAt ? decidedBy : null, decisionReason: null,
  })
  if (decidedAt && decidedBy) {
    addJournal(draft, decidedAt, decidedBy, 'accept-application', `application:${id}`, { details: { title: `${place.name}, « ${proposal.title} »` } })
  }
}

/** “de Rodez”, “du Havre”; of a grouping or an area, whose article no list gives, “de notre département”. */
const nameAfterDe = ({ kind, name }: Place): string => ({ commune: withDe(name), epci: 'de notre communauté', departement: 'de notre département', region: 'de notre région' })[kind]

const REASONS: ((place: Place) => string)[] = [
  (place) => `Les agents ${nameAfterDe(place)} vivent ce problème chaque semaine et ont déjà dessiné, sur papier, ce qui les aiderait.`,
  () => 'Une première version bricolée par un collègue nous rend service depuis deux ans, mais lui seul sait la réparer.',
  () => 'Nous avons soutenu cette proposition pendant le vote, et le conseil vient de délibérer pour aller plus loin.',
  () => 'Ici, les habitants nous le demandent à chaque réunion publique. Un groupe de volontaires s’est constitué pour essayer le service avant les autres.',
  () => 'Seuls, nous n’aurions ni le temps ni les compétences de construire ce service.',
  () => 'Notre territoire est petit, et c’est son intérêt : ce qui marche chez nous, avec une personne et demie à l’accueil, marchera presque partout.',
  () => 'Trois essais avec des outils du commerce nous ont appris ce que nous ne voulons plus.',
  () => 'Le sujet revient dans tous nos projets de service et n’avance jamais, faute de quelqu’un pour le porter.',
]
const OFFERS = [
  'Nous voulons passer du dessin à l’essai, avec d’autres territoires.',
  'Nous souhaitons remettre tout cela à plat, l’ouvrir et le partager.',
  'Nous sommes prêts à ouvrir nos services à l’équipe et à dire franchement ce qui ne marche pas.',
  'Nous apportons le terrain : des situations réelles, des agents disponibles et une grande patience.',
  'Nos voisins nous suivront si les premiers essais sont utiles.',
  'Nous pouvons réunir autour d’une table ceux qui feront, ceux qui décideront et ceux qui s’en serviront.',
]
const MEANS = [
  'Une cheffe de projet à mi-temps pendant un an, une élue référente, une salle et deux postes pour l’équipe.',
  'Trois agents, une journée par quinzaine chacun ; l’appui de notre syndicat informatique pour l’hébergement.',
  'La secrétaire de mairie, une demi-journée par semaine, et le réseau des mairies voisines pour essayer.',
  'Un responsable de service, un agent d’accueil et un informaticien ; 8 000 € inscrits au budget pour les à-côtés.',
  'Deux agents volontaires et un groupe de douze habitants qui se réunit déjà chaque mois.',
]
const CALENDARS = [
  'Rencontres avec les agents à l’automne, première version en février, essai de trois mois, bilan avant l’été.',
  'Deux mois d’enquête, quatre mois de construction par petites étapes, puis ouverture dans deux quartiers.',
  'Nous pouvons commencer dès la désignation et consacrer au projet les dix mois qui suivent.',
  'Atelier de lancement le premier mois, essais tous les quinze jours, mise en service au bout de neuf mois.',
]

import { count } from '~/ui/french'
import type { Random } from '../random'

/** @returns null where the reason would not be true of that many voices */
type Template = (voices: string, territories: number) => string | null

/** How many voices are many, in a vote of a few hundred. */
const MANY = 9

/** Why a committee keeps a proposal, in one or two sentences. */
export const whyKept = (random: Random, number: 1 | 2, territories: number): string => draw(random, number === 1 ? KEPT : LAUREATE, territories)

/** Why it does not. Never a judgement on those who wrote it. */
export const whyNotKept = (random: Random, number: 1 | 2, territories: number): string => draw(random, number === 1 ? NOT_KEPT : NOT_LAUREATE, territories)

function draw(random: Random, templates: Template[], territories: number): string {
  const voices = count(territories, 'territoire', 'territoires')
  return random.pick(templates.flatMap((template) => template(voices, territories) ?? []))
}

const KEPT: Template[] = [
  (voices) => `Soutenue par ${voices}, la proposition répond à un besoin que les communes de toutes tailles décrivent de la même façon.`,
  () => 'Des solutions existent déjà dans plusieurs collectivités : il s’agit de les ouvrir et de les rendre utilisables par d’autres, ce qui est l’objet même de l’appel.',
  (voices, territories) => (territories >= MANY ? `Le comité relève la diversité des ${voices} qui la soutiennent, du village à la région, et la précision des usages décrits.` : null),
  () => 'L’effet pour les habitants est direct et peut être mesuré en moins d’un an. Le comité demande que l’accessibilité soit prise en compte dès la conception.',
  () => 'Aucun service partagé ne couvre aujourd’hui ce besoin. Le comité y voit une construction commune, à mener avec deux ou trois territoires référents.',
  (voices) => `Avec ${voices} derrière elle, la proposition peut réunir assez de référents pour être construite à plusieurs et durer.`,
]
const NOT_KEPT: Template[] = [
  () => 'Le besoin est réel mais déjà servi par un outil national que les collectivités peuvent rejoindre gratuitement : le comité préfère le faire connaître.',
  (voices) => `Soutenue par ${voices}, la proposition reste trop large pour être construite en dix-huit mois. Le comité invite ses auteurs à en isoler une première étape.`,
  () => 'Une proposition voisine, retenue ce même jour, couvre l’essentiel de ce besoin : les contributions y seront versées.',
  () => 'Le service relève d’une compétence partagée entre plusieurs niveaux, et aucun ne s’est proposé pour le porter. Le comité souhaite la revoir si un porteur se déclare.',
  () => 'Plusieurs offres comparables existent sur le marché à un coût modéré. L’argent public serait mieux employé à aider les petites communes à y accéder.',
  (voices, territories) => (territories < MANY ? `L’intérêt est reconnu, mais ${voices} seulement l’ont soutenue, dans une même partie du pays. Le comité n’est pas sûr qu’elle serve ailleurs.` : null),
  () => 'Les données nécessaires ne sont pas encore disponibles dans la plupart des territoires : construire l’outil maintenant serait trop tôt.',
  () => 'Le coût d’exploitation, une fois le service construit, pèserait trop sur les communes les plus petites. Le comité demande un modèle plus léger.',
  () => 'Le sujet touche des données personnelles sensibles. Une étude juridique doit venir avant la construction, et dépasse le cadre de cet appel.',
  () => 'La proposition appelle surtout de l’accompagnement humain et de la formation, que d’autres dispositifs du plan financent mieux.',
  () => 'Deux démarches proches sont en cours d’essai dans des régions. Le comité préfère attendre leurs enseignements plutôt que d’en ouvrir une troisième.',
  (voices, territories) => (territories >= MANY ? `Le comité salue la qualité du dossier et les ${voices} qui l’appuient ; l’enveloppe ne permettait pas de tout retenir, et l’effet attendu est plus local.` : null),
  () => 'Le besoin dépend d’abord d’un réseau ou d’un équipement, hors du champ de cet appel. La part numérique seule ne suffirait pas à le résoudre.',
  () => 'Les usages décrits diffèrent trop d’un territoire à l’autre pour un outil commun. Le comité propose aux auteurs un atelier pour chercher ce qui peut être partagé.',
]
const LAUREATE: Template[] = [
  () => 'Dossier mûr, référents engagés, premier usage possible avant un an.',
  () => 'L’équipe réunie par les territoires référents couvre le métier, le numérique et l’accueil des habitants.',
  () => 'Le code sera ouvert et une seconde collectivité s’est déjà engagée à reprendre le service.',
  () => 'Le coût est maîtrisé et le service pourra vivre sans subvention à partir de la troisième année.',
  () => 'L’audition a montré une équipe qui connaît ses usagers par leur nom et sait ce qu’elle ne fera pas.',
  () => 'Le projet part d’un outil déjà utilisé, dont il corrige les défauts avant de l’ouvrir à d’autres.',
  () => 'Petit territoire, petit budget, usage quotidien : le comité veut montrer que cela suffit pour réussir.',
  () => 'Les engagements d’accessibilité et de protection des données sont précis, et vérifiables à chaque étape.',
  () => 'Le projet réunit des collectivités de tailles différentes, ce qui promet un service que d’autres pourront reprendre.',
  () => 'Le comité retient le projet à condition que les agents d’accueil soient associés à chaque essai.',
]
const NOT_LAUREATE: Template[] = [
  () => 'Le dossier est intéressant mais aucun territoire n’a pu libérer une personne pour le porter.',
  () => 'Le calendrier proposé dépasse celui de l’appel ; le comité encourage un dépôt ultérieur.',
  () => 'Le coût prévu est élevé au regard du nombre d’habitants servis la première année.',
]

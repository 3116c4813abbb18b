import type { Calendar, PhaseKind } from '~/editions/calendar'
import { type Rules, rulesOf2021 } from '~/editions/rules'
import { addDays, dayInParis, noon } from '../paris-days'

/** How a demonstration edition stands at the present, and when its phases are. */
export type DemoPlan = {
  slug: string
  name: string
  summary: string
  /** The phase it is there to show. */
  showing: PhaseKind
  /** Whether that phase is open now, or closed with the next still to open. */
  moment: 'open' | 'closed'
  /** Days of opening and closing of each phase, counted from the moment shown: that phase's opening, or its close. */
  days: Record<PhaseKind, [number, number]>
  rules: Rules
  envelopeCents: number
}

export const DEMO_NOTICE = 'Démonstration : les contenus sont fictifs.'

export const DEMO_PLANS: DemoPlan[] = [
  {
    slug: 'demo-consultation', name: 'Vivre et travailler à la campagne (démonstration)', showing: 'consultation', moment: 'open',
    summary: 'Quels services numériques rendraient la vie plus simple loin des grandes villes ? Élus, agents et partenaires déposent leurs besoins et les solutions qui existent déjà.',
    days: { consultation: [0, 30], vote: [40, 70], application: [77, 107], launch: [121, 151] },
    rules: rulesOf2021, envelopeCents: 800_000_000,
  },
  {
    slug: 'demo-vote', name: 'Services aux habitants (démonstration)', showing: 'vote', moment: 'open',
    summary: 'Seize propositions nées des besoins des territoires sont soumises au vote des communes, des départements et des régions. Chaque territoire compte pour une voix.',
    days: { consultation: [-52, -14], vote: [0, 30], application: [37, 67], launch: [81, 111] },
    rules: rulesOf2021, envelopeCents: 1_200_000_000,
  },
  {
    slug: 'demo-candidatures', name: 'Transition écologique (démonstration)', showing: 'application', moment: 'open',
    summary: 'Le comité a retenu des propositions : les territoires candidatent maintenant pour les construire, comme territoires référents.',
    days: { consultation: [-95, -65], vote: [-50, -20], application: [0, 30], launch: [44, 74] },
    rules: { ...rulesOf2021, applications: { ...rulesOf2021.applications, mode: 'review' } }, envelopeCents: 1_000_000_000,
  },
  {
    slug: 'demo-lancement', name: 'Données utiles aux communes (démonstration)', showing: 'launch', moment: 'open',
    summary: 'Quelles données aideraient les communes à décider ? Des territoires référents construisent les services retenus ; chaque projet lauréat est suivi en public jusqu’à la mise en service.',
    days: { consultation: [-155, -125], vote: [-112, -82], application: [-70, -40], launch: [0, 30] },
    rules: rulesOf2021, envelopeCents: 500_000_000,
  },
  {
    slug: 'demo-depouillement', name: 'Faire participer les habitants (démonstration)', showing: 'vote', moment: 'closed',
    summary: 'Les comptes de ce vote sont restés cachés, pour tous, jusqu’à la clôture. Le classement se dévoile devant une salle, du dernier rang au premier, sur le grand écran.',
    days: { consultation: [-75, -45], vote: [-30, 0], application: [14, 44], launch: [58, 88] },
    rules: { ...rulesOf2021, votes: { ...rulesOf2021.votes, hidden: true } }, envelopeCents: 300_000_000,
  },
  {
    slug: 'demo-regard', name: 'Écoles, halles et cimetières (démonstration)', showing: 'consultation', moment: 'open',
    summary: 'Quels services numériques pour entretenir et ouvrir les bâtiments des communes ? Ici, la modération lit chaque contribution avant de la publier.',
    days: { consultation: [0, 21], vote: [35, 65], application: [72, 102], launch: [116, 146] },
    rules: { ...rulesOf2021, look: 'before' }, envelopeCents: 200_000_000,
  },
]

/** The day on which a moment of `length` days begins for `now` to fall a third of the way through it. */
export const openingDay = (now: Date, length: number): string => addDays(dayInParis(now), -Math.floor(length / 3))

/** The calendar of a plan, `now` within the moment it shows. */
export function calendarAround({ days, showing, moment }: DemoPlan, now: Date): Calendar {
  const [opens, closes] = days[showing]
  const next = Object.values(days).map(([day]) => day).filter((day) => day >= closes)
  const length = moment === 'open' ? closes - opens : Math.min(...next) - closes
  const day = openingDay(now, length)
  return Object.entries(days).map(([kind, [opens, closes]]) => ({
    kind: kind as PhaseKind, opensAt: noon(addDays(day, opens)), closesAt: noon(addDays(day, closes)),
  }))
}

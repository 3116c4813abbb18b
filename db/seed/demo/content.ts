import { type Idea, ideas, type Piece, pieces } from '../corpus'
import type { DemoPlan } from './plans'

type Content = { ideas: Idea[]; pieces: Piece[] }

/** The themes each demonstration is about, so that two editions do not tell the same story. */
const THEMES: Record<string, string[]> = {
  'demo-consultation': ['Mobilité, transports', 'Solidarité, accessibilité', 'Tiers-lieux, revitalisation', 'Éducation, formation, accès à l’emploi'],
  'demo-vote': ['Démarches administratives, aides financières', 'Culture, sport, tourisme', 'Inclusion numérique', 'Économie locale, circuits courts'],
  'demo-candidatures': ['Énergies, déchets', 'Environnement, nature, agriculture', 'Patrimoine, équipements publics'],
  'demo-lancement': ['Données publiques, dématérialisation', 'Urbanisme, logement, aménagement'],
  'demo-depouillement': ['Citoyenneté, démocratie participative'],
  'demo-regard': ['Patrimoine, équipements publics'],
}

/** How many proposals and regrouped contributions each shows, and what is redirected or rejected beside. */
const SIZES: Record<string, { ideas: number; regrouped: number; others: number }> = {
  'demo-consultation': { ideas: 3, regrouped: 44, others: 2 },
  'demo-vote': { ideas: 16, regrouped: 58, others: 7 },
  'demo-candidatures': { ideas: 13, regrouped: 52, others: 5 },
  'demo-lancement': { ideas: 11, regrouped: 42, others: 4 },
  'demo-depouillement': { ideas: 5, regrouped: 20, others: 2 },
  'demo-regard': { ideas: 0, regrouped: 14, others: 1 },
}

/** What a demonstration edition is made of: hand-written contributions of its themes, and their proposals. */
export function contentOf({ slug, showing }: DemoPlan): Content {
  const about = THEMES[slug] ?? []
  const size = SIZES[slug]
  if (!size) throw new Error(`nothing is planned for ${slug}`)
  const chosen = ideas.filter(({ theme }) => about.includes(theme)).slice(0, size.ideas)
  const ofThemes = pieces.filter(({ theme, place, named }) => about.includes(theme) && !place && !named)
  // While the consultation runs, most contributions stand behind no proposal yet.
  const regrouped = showing === 'consultation' ? ofThemes.filter(({ fate }) => fate.verdict === 'regrouped') : dealt(chosen, ofThemes)
  const others = ofThemes.filter(({ fate }) => fate.verdict !== 'regrouped')
  // What shares its theme with another edition takes the contributions that one left aside.
  return slug === 'demo-regard'
    ? { ideas: chosen, pieces: [...regrouped.slice(-size.regrouped), ...others.slice(-size.others)] }
    : { ideas: chosen, pieces: [...regrouped.slice(0, size.regrouped), ...others.slice(0, size.others)] }
}

/** The contributions behind proposals, one of each before a second of any: none is left with nothing behind it. */
function dealt(chosen: Idea[], among: Piece[]): Piece[] {
  const behind = chosen.map(({ key }) => among.filter(({ fate }) => fate.verdict === 'regrouped' && fate.proposals.includes(key)))
  const rounds = Math.max(...behind.map(({ length }) => length))
  return [...new Set(Array.from({ length: rounds }, (_, round) => behind.flatMap((ofIdea) => ofIdea[round] ?? [])).flat())]
}

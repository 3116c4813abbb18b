import type { PROJECT_STATES } from '~db/schema/laureates'
import type { BadgeTone } from '~/ui/badge'

export type ProjectState = (typeof PROJECT_STATES)[number]

export const PROJECT_WORDS: Record<ProjectState, { label: string; tone: BadgeTone; meaning: string }> = {
  preparing: { label: 'En préparation', tone: 'neutral', meaning: 'La convention se signe, l’équipe se forme.' },
  building: { label: 'En construction', tone: 'info', meaning: 'Le service se construit avec les territoires référents.' },
  piloting: { label: 'En essai', tone: 'accent', meaning: 'Des agents et des habitants l’essaient.' },
  deployed: { label: 'En service', tone: 'success', meaning: 'Toute collectivité peut s’en servir.' },
  stopped: { label: 'Arrêté', tone: 'warning', meaning: 'Le projet n’ira pas plus loin, et dit pourquoi.' },
}

/** A day to come or reached, as `YYYY-MM-DD`. */
export type Milestone = { label: string; dueOn: string; reachedOn: string | null; late: boolean }

/** The columns of the board, in the order a project goes through them. */
export const PROJECT_ORDER = Object.keys(PROJECT_WORDS) as ProjectState[]

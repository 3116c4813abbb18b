import type { BadgeTone } from '~/ui/badge'
import type { ApplicationState, Section } from './application'

export const STATE_WORDS: Record<ApplicationState, string> = {
  draft: 'Brouillon',
  submitted: 'Déposée',
  'under-review': 'À l’étude',
  accepted: 'Acceptée',
  declined: 'Refusée',
  withdrawn: 'Retirée',
}

export const STATE_TONES: Record<ApplicationState, BadgeTone> = {
  draft: 'neutral',
  submitted: 'info',
  'under-review': 'accent',
  accepted: 'success',
  declined: 'error',
  withdrawn: 'neutral',
}

/** What each section asks, in the form, in the summary and in the file. */
export const SECTION_WORDS: Record<Section, { label: string; hint: string }> = {
  motivation: {
    label: 'Motivation',
    hint: 'Pourquoi votre territoire, quel besoin il connaît, ce que ce service y changerait.',
  },
  means: {
    label: 'Moyens',
    hint: 'Qui y travaillera et combien de temps, les outils et les partenaires déjà là, ce qui manque.',
  },
  calendar: {
    label: 'Calendrier',
    hint: 'Quand l’équipe est disponible, quand un premier essai serait possible, les dates à éviter.',
  },
}

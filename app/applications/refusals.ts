import { phaseSentence } from '~/editions/refusals'
import { anotherSentence } from '~/identity/acts-for-another'
import { withA } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import type { ApplicationRefusal } from './application'
import { SECTION_WORDS, STATE_WORDS } from './words'

/** The French sentence of each refusal: what happened, why, what to do. */
export function applicationSentence(refusal: ApplicationRefusal): string {
  switch (refusal.refused) {
    case 'phase-not-open':
    case 'phase-closed':
    case 'phase-not-planned':
      return phaseSentence(refusal)
    case 'profile-does-not-apply':
      return 'La candidature est réservée aux élus et aux agents des collectivités. Les partenaires peuvent déposer des solutions pendant la consultation.'
    case 'no-territory':
      return 'Indiquez d’abord pour quelle collectivité vous parlez, dans «\u00a0Mon compte\u00a0».'
    case 'territory-does-not-apply':
      return `Les règles de cette consultation n’ouvrent pas la candidature aux territoires comme ${refusal.territory}.`
    case 'attachment-not-proven':
      return `Votre rattachement ${withA(refusal.territory)} est déclaré, pas encore prouvé\u00a0: le dossier est partagé entre collègues prouvés. Faites-le prouver dans «\u00a0Mon compte\u00a0».`
    case 'acts-for-another':
      return anotherSentence(refusal)
    case 'proposal-not-kept':
      return 'Le premier comité n’a pas retenu cette proposition\u00a0: elle n’est pas ouverte aux candidatures. Choisissez une proposition retenue.'
    case 'not-a-draft':
      return `Ce dossier n’est plus un brouillon (${STATE_WORDS[refusal.state].toLowerCase()})\u00a0: son texte ne change plus.`
    case 'incomplete':
      return `Le dossier n’est pas complet. Il manque\u00a0: ${refusal.missing.map((section) => SECTION_WORDS[section].label.toLowerCase()).join(', ')}.`
    case 'changed-meanwhile':
      return `Un collègue a enregistré ce dossier le ${formatInstant(refusal.savedAt)}, après l’ouverture de votre page. Comparez avec son texte, puis recommencez.`
    case 'already-decided':
      return `Ce dossier est déjà ${refusal.decision === 'accepted' ? 'accepté' : 'refusé'}\u00a0: la décision ne change plus.`
    case 'not-a-moderator':
      return 'L’examen des candidatures est réservé aux personnes qui modèrent la consultation.'
    case 'not-submitted':
      return 'Ce dossier est encore un brouillon\u00a0: il ne peut être examiné qu’une fois déposé.'
    case 'already-withdrawn':
      return 'Ce dossier a été retiré par le territoire.'
    case 'reason-too-short':
      return 'Donnez le motif du refus, en 10 caractères au moins\u00a0: le territoire le lira dans son dossier.'
  }
}

/** Not entitled: 403. To be corrected: 422. Out of phase or out of step: 409, it may become possible. */
export function applicationStatus({ refused }: ApplicationRefusal): 403 | 409 | 422 {
  if (refused === 'reason-too-short' || refused === 'incomplete') return 422
  return /^(profile-|territory-|attachment-|no-territory|not-a-moderator)/.test(refused) ? 403 : 409
}

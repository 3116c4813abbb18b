import type { Followed, News, Rhythm, Told } from './follow'

/** What each rhythm is called, in the order it is offered. */
export const RHYTHM_WORDS: Record<Rhythm, string> = {
  immediate: 'Tout de suite',
  daily: 'Chaque jour, à 7\u00a0h',
  weekly: 'Chaque lundi, à 7\u00a0h',
  off: 'Jamais',
}

/** The rhythms of who follows, for a list to choose from. */
export const RHYTHM_OPTIONS = (['immediate', 'daily', 'weekly'] satisfies Followed['rhythm'][]).map((value) => ({ value, label: RHYTHM_WORDS[value] }))

/** Why one is written to of a contribution. */
export const WHY_WORDS: Record<Told['why'], string> = { deposited: 'vous l’avez déposée', commented: 'vous y avez écrit', followed: 'vous la suivez' }

/** One line of a letter. */
export function newsLine({ kind, origin, text }: News): string {
  const said = text && `\u00a0: ${excerptOf(text)}`
  switch (kind) {
    case 'question-to-you': return `${origin} vous pose une question${said}`
    case 'answer-to-you': return `${origin} vous répond${said}`
    case 'comment': return `${origin} commente${said}`
    case 'answer': return `${origin} répond à un commentaire${said}`
    case 'version': return 'Son texte a été modifié\u00a0; l’ancien reste lisible.'
    case 'verdict': return 'L’équipe de la consultation l’a traitée\u00a0: sa page dit ce qu’elle devient, et pourquoi.'
    case 'withdrawn': return 'Son auteur l’a retirée\u00a0: elle n’est plus publique.'
    case 'refused': return 'La modération l’a refusée\u00a0: elle n’est plus publique, sa page dit pourquoi.'
    case 'same-need': return `${origin} a le même besoin.`
  }
}

const excerptOf = (text: string) => `«\u00a0${text.length > 200 ? `${text.slice(0, 200).trimEnd()}…` : text}\u00a0»`

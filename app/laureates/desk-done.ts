import { reachWords, type Reach } from '~/ui/reach'

/** What was just done to the list of laureates, for the page that follows. */
export const DESK_DONE = {
  ajout: { words: 'Le lauréat est sur la liste.' },
  retrait: { words: 'Le lauréat n’est plus sur la liste.' },
  envoi: { words: 'La liste est transmise\u00a0: une autre personne de la modération peut la confirmer.' },
  reprise: { words: 'La liste est rendue à la préparation.' },
  abandon: { words: 'La liste est abandonnée\u00a0; le motif est au journal.' },
} as const

export const publishedWords = (reach: Reach) =>
  ({ title: 'Les lauréats sont publiés', words: `La page publique est en ligne et les projets sont créés. ${reachWords(reach)}` })

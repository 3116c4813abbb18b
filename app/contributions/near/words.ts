import { rootOf } from './root'

/** Words that link others, and say nothing of a need. Folded. */
const LINKING = new Set(
  `a afin ai ailleurs ainsi alors apres as assez au aucun aucune aussi autant autre autres aux avant avec avoir beaucoup bien car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chacun chacune chez comme comment
  dans de dehors deja depuis derriere des desormais deux devant doit doivent donc dont du elle elles en encore enfin entre est et etaient etait etant ete etes etre eu eux fait faire faut fois font hors ici il ils je jusqu jusque la le les leur leurs lors lorsque lui
  ma mais malgre me meme memes mes mieux moins mon ne ni nos notre notres nous on ont ou parce par parfois pas pendant peu peut peuvent plus plusieurs plutot pour pourquoi pres puis puisque quand que quel quelle quelles quelque quelques quels qui quoi
  sa sans se selon sera seront ses si soient soit son sont sous souvent sur ta tandis tant te tel telle tels tes toi ton toujours tous tout toute toutes tres trop tu un une vers voici voila vos votre vous vu etc via actuellement aujourd hui non oui cas cause grace lequel laquelle lesquels aupres travers rien personne jamais tot tard afin loin peine sait savent savoir avons avez ait aient serait pouvoir pouvons voulons veut veulent vouloir souhaite souhaitons voudrait aimerait aimerions faudrait doivent devons contre environ tard dont toutefois lieu lieux ceci souvent rarement parfois jamais vite lorsqu qu chose choses sorte type seul seule seuls seules premier premiere dernier derniere deuxieme second bon bonne bons meilleur mauvais vrai vraie reel reels propre possible impossible necessaire important grosse gros long longue long beaucoup trois quatre cinq six sept huit neuf dix cent cents mille dizaine dizaines centaine milliers moitie etant oblige obliges devenir devient devenu commence commencer finir continuer rapport suite bout main`.split(/\s+/),
)

/** Words of nearly every need: they hardly tell one from another, however few needs there are. Folded. */
const HOLLOW = new Set(
  `commune communes communal communale communaux mairie mairies municipal municipale municipaux collectivite collectivites ville village service services outil outils logiciel application solution plateforme systeme dispositif besoin besoins probleme difficulte
  habitant habitants administre administres usager usagers citoyen citoyens agent agents elu elus gens public publics publique publiques personne personnes territoire local locale locaux petit petite petits petites grand grande simple simplement simplifier facile facilement faciliter rapide rapidement
  temps jour jours semaine mois annee annees an ans heure heures fois chaque nouveau nouvelle nouveaux gerer gestion suivre suivi mettre mise place permettre permet disposer utiliser ameliorer optimiser aider aide avoir prendre rendre donner passer demander demande demandes trouver connaitre organiser tenir traiter traitement numerique informatique ligne internet
  actuel actuelle moyen moyens manque absence perdre perd perdons manuel manuellement papier tableur excel fichier document documents dossier dossiers information informations informer cahier liste voir aller venir arriver arrive partir reste rester ensemble commun communs commune plein nombreux nombreuses differents`.split(/\s+/).map(rootOf),
)

/** A word as it was typed, folded, as it is compared, and how much it tells: 1, or little when everyone uses it. */
export type Word = { typed: string; root: string; telling: number }

const HOLLOW_TELLING = 0.4

/** Folds case, accents and ligatures; « C.C.A.S. » is « ccas » and « @ctes » is « actes ». */
export const fold = (text: string): string =>
  text.toLowerCase().replace(/[^\0-\x7f]/gu, foldLetter).replace(/\b(?:[a-z]\.){2,}/g, (dotted) => dotted.replaceAll('.', '')).replaceAll('@', 'a')

const folded = new Map([['œ', 'oe'], ['æ', 'ae']])
/** As many letters as are kept ready: those of Europe. */
const MOST_FOLDED = 2_000

/** Letter by letter, each once: having a whole text normalized takes longer than all else that is done to it. */
function foldLetter(letter: string): string {
  const kept = folded.get(letter)
  if (kept !== undefined) return kept
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '')
  if (folded.size < MOST_FOLDED) folded.set(letter, bare)
  return bare
}

const known = new Map<string, Word | null>()
/** As many words as are kept ready: what everyone types, not what anyone could. */
const MOST_KNOWN = 50_000

/** The words of a text that tell something, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const typed of fold(text).match(/[a-z0-9]+/g) ?? []) {
    const word = asWord(typed)
    if (word) words.push(word)
  }
  return words
}

function asWord(typed: string): Word | null {
  const kept = known.get(typed)
  if (kept !== undefined) return kept
  const isLinking = typed.length < 2 || LINKING.has(typed)
  const root = rootOf(typed)
  const word = isLinking ? null : { typed, root, telling: HOLLOW.has(root) ? HOLLOW_TELLING : 1 }
  if (known.size < MOST_KNOWN && typed.length < 30) known.set(typed, word)
  return word
}

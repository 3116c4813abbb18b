import { KeysList } from '~/ui/keys-list'

/** The keys of the workbench, which are those of the browser. */
export const BenchKeys = () => <KeysList keys={KEYS} />

const KEYS = [
  ['↑ ↓', 'passer d’une ligne à l’autre\u00a0; avec Maj, cocher au passage'],
  ['Début, Fin', 'aller à la première ligne, à la dernière'],
  ['Espace', 'cocher ou décocher la ligne'],
  ['Entrée', 'ouvrir la contribution\u00a0; sur un bouton, faire ce qu’il dit'],
  ['G', 'regrouper dans une proposition\u00a0; un chiffre commence son numéro'],
  ['N', 'en faire une nouvelle proposition'],
  ['R', 'réorienter vers un autre dispositif'],
  ['X', 'rejeter'],
  ['Z', 'annuler le dernier geste'],
  ['/', 'chercher'],
  ['Échap', 'tout décocher\u00a0; quitter une question sans rien faire'],
] as const

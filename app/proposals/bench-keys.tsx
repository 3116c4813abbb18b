import { KeysList } from '~/ui/keys-list'

/** The keys of the workbench, which are those of the browser. */
export const BenchKeys = () => <KeysList keys={KEYS} />

const KEYS = [
  ['Tab', 'aller à la case, au titre, à la ligne suivante'],
  ['Maj + Tab', 'revenir à la précédente'],
  ['Espace', 'cocher ou décocher la ligne'],
  ['Entrée', 'sur un titre, ouvrir la contribution\u00a0; sur un bouton, faire ce qu’il dit'],
] as const

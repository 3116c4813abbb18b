import { withDe } from '~/ui/french'
import { carryReturn } from '../safe-return'

/** Leads to the proof by the SIRET that ProConnect tells. @param retour where to go on from there */
export const SiretWay = ({ name, retour }: { name: string; retour: string }) => (
  <p>
    Le plus rapide&nbsp;: <a href={carryReturn('/connexion/proconnect/collectivite', retour)}>prouvez-le avec ProConnect</a>, si votre
    fournisseur d’identité indique le SIRET {withDe(name)}.
  </p>
)

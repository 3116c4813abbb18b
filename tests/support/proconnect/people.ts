/** Someone an identity provider behind the stand-in answers for. A claim set to undefined is not told. */
export type ToldPerson = {
  sub: string
  idp_id?: string
  email?: string
  email_verified?: boolean
  given_name?: string
  usual_name?: string
  siret?: string
  etat_administratif?: string
}

const MAIRIE = 'idp-collectivites'

/** People of the stand-in, each with what makes a difference to the site. */
export const PEOPLE: ToldPerson[] = [
  { sub: 'saint-flour-1', idp_id: MAIRIE, email: 'claire.vidal@saint-flour.example', given_name: 'Claire', usual_name: 'Vidal', siret: '21150187900012' },
  { sub: 'aurillac-1', idp_id: MAIRIE, email: 'malik.serre@aurillac.example', given_name: 'Malik', usual_name: 'Serre', siret: '21150014500019' },
  { sub: 'sans-siret-1', idp_id: MAIRIE, email: 'lise.sans-siret@mairie.example', given_name: 'Lise', usual_name: 'Sans-Siret' },
  { sub: 'entreprise-1', idp_id: 'idp-entreprise', email: 'omar@editeur.example', given_name: 'Omar', usual_name: 'Éditeur', siret: '55203253400646' },
  { sub: 'sans-adresse-1', idp_id: MAIRIE, given_name: 'Zoé', usual_name: 'Sans-Adresse', siret: '21150187900012' },
]

import { siteUrl } from './enter-as'

/** Every kind of page of the public site, on an edition where it has something to show. */
export const PUBLIC_PAGES = [
  '/', '/consultations', '/consultations/2021', '/consultations/2021/contributions', '/consultations/2021/propositions', '/consultations/2021/resultats',
  '/consultations/2021/laureats', '/consultations/2021/projets', '/consultations/2021/calendrier', '/consultations/2021/registre', '/consultations/2021/carte',
  '/consultations/demo-consultation', '/consultations/demo-consultation/contributions/nouvelle', '/consultations/demo-vote/propositions', '/consultations/demo-vote/direct', '/consultations/demo-vote/registre/courriels',
  '/consultations/demo-vote/regles', '/consultations/demo-vote/laureats', '/consultations/demo-candidatures/candidatures', '/consultations/demo-lancement', '/consultations/demo-depouillement/resultats', '/consultations/demo-depouillement/direct',
  '/orientation', '/connexion', '/connexion/adresse', '/connexion/code', '/connexion/lien/123456-0123456789ab', '/connexion/lien/123456', '/problemes', '/problemes/phase-closed', '/donnees-ouvertes', '/api', '/statistiques',
  '/aide', '/aide/comprendre', '/aide/elu-ou-agent', '/aide/association-ou-entreprise', '/accessibilite', '/mentions-legales', '/donnees-personnelles', '/compte-efface', '/plan-du-site', '/suivis/arreter', '/nulle-part',
]

/** Pages of one thing each, whose number is only known once the site is up. */
export async function publicPagesOfOne(): Promise<string[]> {
  const [need, past, proposal, project, scheme, application, territory] = await Promise.all([
    firstId('editions/demo-consultation/contributions'), firstId('editions/2021/contributions'), firstId('editions/demo-vote/proposals'),
    firstId('editions/2021/projects'), firstId('schemes'), firstLinked('/consultations/demo-candidatures/candidatures'),
    firstTerritory(),
  ])
  return [
    territory, `/consultations/demo-consultation/contributions/${need}`, `/consultations/2021/contributions/${past}`, `/consultations/demo-vote/propositions/${proposal}`,
    `/consultations/2021/projets/${project}`, `/orientation/${scheme}`, application,
  ]
}

/** What an elected official sees: forms, an account, and the refusal of the moderation’s door. */
export const OWN_PAGES = [
  '/consultations/demo-consultation/contributions/nouvelle/besoin', '/consultations/demo-consultation/contributions/nouvelle/solution', '/consultations/demo-candidatures/candidatures/nouvelle',
  '/compte', '/compte/profil', '/compte/adresse', '/compte/territoire', '/compte/preuve', '/compte/collectivites', '/compte/collectivites/ajouter', '/compte/structure', '/compte/suivis', '/compte/donnees', '/compte/quitter', '/moderation',
]

export const MODERATION_PAGES = [
  '/moderation', '/moderation/rattachements', '/moderation/rattachements?q=commune', '/moderation/structures', '/moderation/journal', '/moderation/demo-consultation', '/moderation/demo-consultation/regroupement', '/moderation/demo-regard/file', '/moderation/demo-regard/file?etat=refusees', '/moderation/demo-consultation/regroupement/nouvelle',
  '/moderation/demo-consultation/regroupement/decisions', '/moderation/demo-consultation/calendrier', '/moderation/demo-vote/votes', '/moderation/demo-vote/votes?q=commune', '/moderation/demo-candidatures/candidatures',
  '/moderation/demo-lancement/laureats', '/compte', '/demo/courrier',
]

export const ADMINISTRATION_PAGES = ['/administration/roles', '/administration/roles/donner', '/administration/roles/retirer', '/compte']

/** Those of one thing: a contribution to decide, and a file to review. */
export async function moderationPagesOfOne(): Promise<string[]> {
  const [need, application] = await Promise.all([firstId('editions/demo-consultation/contributions'), firstLinked('/consultations/demo-candidatures/candidatures')])
  return [`/moderation/demo-consultation/regroupement/contributions/${need}`, `/moderation/demo-consultation/file/${need}`, `/moderation/demo-candidatures/candidatures/${application.split('/').at(-1)}`]
}

async function firstId(list: string): Promise<string> {
  const { items } = await (await fetch(`${siteUrl()}/api/v1/${list}?limit=1`)).json()
  return items[0].id
}

/** The page of a territory that carries a project. */
async function firstTerritory(): Promise<string> {
  const { items: [{ territory }] } = await (await fetch(`${siteUrl()}/api/v1/editions/2021/projects?limit=1`)).json()
  return `/territoires/${territory.kind}-${territory.code}`
}

/** The first page of one thing that a list leads to. */
async function firstLinked(list: string): Promise<string> {
  const page = await (await fetch(siteUrl() + list)).text()
  const [address] = page.match(new RegExp(`${list}/\\d+`)) ?? []
  if (!address) throw new Error(`${list} leads to nothing`)
  return address
}

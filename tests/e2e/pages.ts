/** Every kind of page of the public site, on an edition where it has something to show. */
export const PUBLIC_PAGES = [
  '/', '/consultations', '/consultations/2021', '/consultations/2021/contributions', '/consultations/2021/propositions', '/consultations/2021/resultats',
  '/consultations/2021/laureats', '/consultations/2021/projets', '/consultations/2021/calendrier', '/consultations/2021/registre', '/consultations/2021/carte',
  '/consultations/demo-consultation', '/consultations/demo-consultation/contributions/nouvelle', '/consultations/demo-vote/propositions', '/consultations/demo-vote/direct',
  '/consultations/demo-vote/regles', '/consultations/demo-vote/laureats', '/consultations/demo-candidatures/candidatures', '/consultations/demo-lancement',
  '/orientation', '/connexion', '/donnees-ouvertes', '/api', '/statistiques', '/aide', '/accessibilite', '/mentions-legales', '/donnees-personnelles', '/plan-du-site', '/nulle-part',
]
export const MODERATION_PAGES = [
  '/moderation', '/moderation/journal', '/moderation/demo-consultation/regroupement', '/moderation/demo-consultation/calendrier',
  '/moderation/demo-candidatures/candidatures', '/moderation/demo-lancement/laureats', '/compte', '/demo/courrier',
]

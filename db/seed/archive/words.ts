/** What the archive says of itself on each of its pages. */
export const NOTICE =
  'Cette archive restitue la consultation nationale de 2021. Sont réels : le calendrier, les nombres de chaque étape, les titres des 17 propositions retenues, les thèmes, les neuf contributions marquées de leur titre d’origine et le montant attribué. Le reste n’a pas été conservé et a été recomposé : les 50 autres titres, les textes des contributions et, sauf une vingtaine, leurs territoires, les voix de chaque proposition, les motifs, les candidatures et les noms des 44 projets. L’heure de 12 h à laquelle chaque phase commence ou finit est une convention de l’archive.'

export const SUMMARY =
  'Au début de 2021, l’État a demandé aux territoires quels services numériques construire ensemble : 476 besoins et solutions déposés, 67 propositions soumises au vote, 531 voix comptées, 17 propositions retenues et 44 projets lauréats, pour 13,3 millions d’euros.'

/** Who sat, as the source names them. */
export const SEATS = ['AMF', 'AMRF', 'ADF', 'France urbaine', 'Interconnectés', 'FNCCR', 'Déclic', 'Élus', 'DINUM', 'DITP', 'ANCT']

export const FIRST_MINUTES = 'Les onze membres sont représentés, le quorum est atteint. Le comité examine les 67 propositions soumises au vote et en retient 17. Elles sont ouvertes aux candidatures des territoires référents dès ce jour, à 12 h.'
export const SECOND_MINUTES = 'Le quorum est atteint. Après 17 ateliers et 40 auditions, le comité retient 44 projets portés par des territoires référents. Les montants sont arrêtés avant la signature des conventions.'

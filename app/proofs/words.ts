/** Told to whoever changed their profile while a proof of the former one was under way. */
export const PROOFS_ENDED = {
  title: 'Votre profil est enregistré, et votre preuve est à refaire',
  words: 'Le code demandé, ou l’examen en cours par l’équipe, portait sur votre présentation d’avant\u00a0: il ne vaut plus. Demandez un autre code ci-dessous.',
}

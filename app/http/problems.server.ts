/** Missing, foreign or not public: the same answer, so that nothing is told of what exists. Thrown. */
export const notFound = (sentence = 'Cette page n’existe pas, ou n’est plus publique.') => answer(404, sentence)

/** Known, but without the right. Thrown; the sentence says which right is needed. */
export const forbidden = (sentence: string) => answer(403, sentence)

/** Nobody is signed in any more, for the reason that `words` say, and a form was sent. Thrown; the page says how to send it again without typing it again. */
export const sessionOver = (words = 'Votre session est terminée\u00a0: elle finit après douze heures sans vous, et au bout de sept jours.') =>
  answer(401, `${words} Rien n’a été enregistré, mais votre formulaire n’est pas perdu.`)

/** Too much was asked from one place. Thrown; the answer says when to ask again. */
export const tooFast = (seconds: number) => answer(429, tooFastSentence(seconds), { 'retry-after': String(seconds) })

/** What is said of it everywhere. @param seconds how long to wait: beyond a minute or so, told in minutes */
export const tooFastSentence = (seconds: number) =>
  `Trop de demandes sont parties de chez vous en peu de temps\u00a0: celle-ci n’est pas enregistrée, pour que le site reste disponible à tous. Réessayez dans ${seconds > 90 ? some(Math.ceil(seconds / 60), 'minute') : some(seconds, 'seconde')}.`

const some = (number: number, unit: string) => `${number}\u00a0${unit}${number > 1 ? 's' : ''}`

const answer = (status: number, sentence: string, headers: Record<string, string> = {}) =>
  new Response(sentence, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } })

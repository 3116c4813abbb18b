/** Missing, foreign or not public: the same answer, so that nothing is told of what exists. Thrown. */
export const notFound = (sentence = 'Cette page n’existe pas, ou n’est plus publique.') => answer(404, sentence)

/** Known, but without the right. Thrown; the sentence says which right is needed. */
export const forbidden = (sentence: string) => answer(403, sentence)

/** Nobody is signed in any more, and a form was sent. Thrown; the page says how to send it again without typing it again. */
export const sessionOver = () =>
  answer(401, 'Votre session est terminée\u00a0: rien n’a été enregistré, mais votre formulaire n’est pas perdu.')

const answer = (status: number, sentence: string) =>
  new Response(sentence, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

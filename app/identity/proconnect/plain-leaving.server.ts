import { plainPage } from '~/http/plain-page'

/**
 * A page that leads on to ProConnect. Not a redirection: our pages let their forms lead nowhere but here (`form-action`),
 * browsers hold every redirection that follows a form to it, and ProConnect leads on to identity providers we do not know.
 * @param address holds the identity token, which ProConnect asks for: the page is kept by no cache
 */
export const plainLeaving = (address: string): Response =>
  new Response(
    plainPage('Déconnexion', `Vous êtes déconnecté de Co-construire. Vous allez l’être aussi de ProConnect. <a href="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">Continuer</a>`),
    { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'refresh': `0; url=${address}` } },
  )

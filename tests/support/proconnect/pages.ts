import type { ToldPerson } from './people'

const page = (title: string, body: string) => `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>body{font:1rem/1.5 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}button{font:inherit;padding:.5rem 1rem;margin:0 .5rem .5rem 0}form{border-top:1px solid #ccc;padding:.5rem 0}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`

/** Why the stand-in refuses, in the words of the protocol. */
export const errorPage = (error: string, description: string): string => page(escaped(error), `<p>${escaped(description)}</p>`)

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const MULTI_FACTOR = 'https://proconnect.gouv.fr/assurance/self-asserted-2fa'

/** Who the stand-in may say one is, by one factor or two. */
export const choicePage = (people: ToldPerson[]): string =>
  page('ProConnect de démonstration', `<p>Aucun mot de passe\u00a0: choisissez qui vous êtes.</p>
${people.map(({ sub, given_name, usual_name, siret }) => {
  const name = `${given_name ?? ''} ${usual_name ?? ''} (SIRET ${siret ?? 'absent'})`
  return `<form method="post"><input type="hidden" name="sub" value="${sub}"><p>${name}</p>
<button name="acr" value="eidas1" aria-label="Continuer comme ${given_name} ${usual_name}">Un facteur</button>
<button name="acr" value="${MULTI_FACTOR}" aria-label="Avec deux facteurs comme ${given_name} ${usual_name}">Deux facteurs</button></form>`
}).join('\n')}
<form method="post"><button name="error" value="access_denied">Annuler</button></form>`)

/** ProConnect asks nothing when one leaves: the form sends itself. */
export const leavingPage = (form: string): string =>
  page('Déconnexion de ProConnect', `${form.replace('</form>', '<input type="hidden" name="logout" value="yes"><button>Continuer</button></form>')}<script>document.forms[0].submit()</script>`)

import { aBrowser } from './browser'
import type { ToldPerson } from './people'

export const MULTI_FACTOR = 'https://proconnect.gouv.fr/assurance/self-asserted-2fa'

const RETURN = /^[^?]*\/connexion\/proconnect\/retour/

type Choice = { acr?: string; error?: string }

/** Goes to the provider and says who one is there; gives the address of the site that it leads back to, not yet opened. */
export async function sayWhoIAm(address: string, person: Pick<ToldPerson, 'sub'>, choice: Choice = {}, browser = aBrowser()): Promise<string> {
  const page = await browser.go(address, { stop: RETURN })
  // Whoever is still signed in there is asked nothing.
  if (RETURN.test(page.url)) return page.url
  const { acr = 'eidas1', error } = choice
  const form: Record<string, string> = error ? { error } : { sub: person.sub, acr }
  const back = await browser.go(page.url, { form, stop: RETURN })
  if (!RETURN.test(back.url)) throw new Error(`the provider kept the browser: ${back.status} ${back.text.slice(0, 300)}`)
  return back.url
}

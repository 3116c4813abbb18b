/** How one of the demonstration's people enters, as the button of `/connexion` that is named after them sends it. */
export function entryOf(signInPage: string, label: RegExp): { action: string; fields: Record<string, string> } {
  const forms = signInPage.split('<form').slice(1).map((form) => form.slice(0, form.indexOf('</form>')))
  const form = forms.find((candidate) => label.test(candidate.replace(/<[^>]+>/g, ' ')))
  if (!form) throw new Error(`nobody on the sign-in page is ${label}`)
  const fields = [...form.matchAll(/<(?:input|button)[^>]*>/g)].flatMap(([tag]) => {
    const name = /name="([^"]+)"/.exec(tag)?.[1]
    return name ? [[name, /value="([^"]*)"/.exec(tag)?.[1] ?? ''] as const] : []
  })
  return { action: /action="([^"]+)"/.exec(form)?.[1] ?? '/connexion', fields: Object.fromEntries(fields) }
}

/** Signs one of the demonstration's people in over HTTP; gives the cookie. */
export async function signInAs(siteUrl: string, label: RegExp): Promise<string> {
  const { action, fields } = entryOf(await (await fetch(`${siteUrl}/connexion`)).text(), label)
  const answer = await fetch(siteUrl + action, { method: 'POST', redirect: 'manual', headers: { origin: siteUrl }, body: new URLSearchParams(fields) })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`signing in was answered ${answer.status} without a cookie`)
  return cookie
}

/** Signs one of the demonstration's people in over HTTP, as the button of `/connexion` does; gives the cookie. */
export async function signInAs(siteUrl: string, label: RegExp): Promise<string> {
  const page = await (await fetch(`${siteUrl}/connexion`)).text()
  const forms = page.split('<form').slice(1).map((form) => form.slice(0, form.indexOf('</form>')))
  const form = forms.find((candidate) => label.test(candidate.replace(/<[^>]+>/g, ' ')))
  if (!form) throw new Error(`nobody on the sign-in page is ${label}`)
  const action = /action="([^"]+)"/.exec(form)?.[1] ?? '/connexion'
  const fields = [...form.matchAll(/<(?:input|button)[^>]*>/g)].flatMap(([tag]) => {
    const name = /name="([^"]+)"/.exec(tag)?.[1]
    return name ? [[name, /value="([^"]*)"/.exec(tag)?.[1] ?? ''] as [string, string]] : []
  })
  const answer = await fetch(siteUrl + action, { method: 'POST', redirect: 'manual', headers: { origin: siteUrl }, body: new URLSearchParams(fields) })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`signing in was answered ${answer.status} without a cookie`)
  return cookie
}

/** A browser without scripts, as far as a server sees: it keeps its cookies, sends its origin, follows nothing by itself. */
export function openBrowser(siteUrl: string, extra: Record<string, string> = {}) {
  const jar = new Map<string, string>()
  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const answer = await fetch(new URL(path, siteUrl), { redirect: 'manual', ...init, headers: { ...extra, ...(cookie && { cookie }), ...init.headers } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    return answer
  }
  return {
    jar,
    get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
    head: (path: string) => send(path, { method: 'HEAD' }),
    post: (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: new URL(siteUrl).origin, ...headers } }),
    /** Whether someone is signed in here. */
    isSignedIn: async () => (await send('/compte')).status === 200,
  }
}

export type HttpBrowser = ReturnType<typeof openBrowser>

/** The last letter to an address in the demonstration’s mailbox: its code as typed, and its link’s path. */
export async function readLastLetter(siteUrl: string, email: string): Promise<{ code: string; link: string; count: number }> {
  const page = await (await fetch(`${siteUrl}/demo/courrier?destinataire=${encodeURIComponent(email)}`)).text()
  const [article = ''] = page.split('<article').slice(1)
  const [, code = ''] = /(\d{3}\s\d{3})/.exec(article) ?? []
  const [, link = ''] = /(\/connexion\/lien\/[0-9]{6}-[0-9a-f]{12})/.exec(article) ?? []
  if (!code || !link) throw new Error(`no code was written to ${email}`)
  return { code, link, count: page.split('<article').length - 1 }
}

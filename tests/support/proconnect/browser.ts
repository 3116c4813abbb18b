type Sent = { form?: Record<string, string> }

/**
 * A browser without scripts: it keeps its cookies by site, and follows where it is led, one step at a time.
 * @param extra headers sent with every request, as a proxy would
 */
export function aBrowser(extra: Record<string, string> = {}) {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (url: string) => {
    const { host } = new URL(url)
    return jars.get(host) ?? jars.set(host, new Map()).get(host) ?? new Map<string, string>()
  }

  /** One request, its redirection not followed. */
  async function ask(url: string, { form }: Sent = {}): Promise<Response> {
    const jar = jarOf(url)
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { ...extra, cookie: [...jar].map((pair) => pair.join('=')).join('; '), ...(form && { origin: new URL(url).origin }) },
      ...(form && { body: new URLSearchParams(form) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', ...value] = (line.split(';')[0] ?? '').split('=')
      if (value.join('=') === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name)
      else jar.set(name, value.join('='))
    }
    return answer
  }

  /** A request and all the redirections that follow, until a page. @param stop the address to stop before */
  async function go(url: string, { stop, ...sent }: Sent & { stop?: RegExp } = {}): Promise<{ url: string; status: number; text: string }> {
    let at = url
    let answer = await ask(at, sent)
    for (let steps = 0; steps < 15; steps++) {
      const to = answer.headers.get('location')
      if (!to) return { url: at, status: answer.status, text: (await answer.text()).replaceAll('<!-- -->', '') }
      at = new URL(to, at).href
      if (stop?.test(at)) return { url: at, status: answer.status, text: '' }
      answer = await ask(at)
    }
    throw new Error(`led in circles, at ${at.split('?')[0]}`)
  }

  return { ask, go, jarOf }
}

export type TestBrowser = ReturnType<typeof aBrowser>

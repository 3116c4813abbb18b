/** What a form of the site was answered: taken, or why not. Whether it did what was asked is read afterwards. */
export type Answer = { refused: string | null }

/**
 * Sends a form to the address where the page without scripts sends it, and reads the answer as that page shows it: a form
 * that is taken leads elsewhere, one that is refused comes back with the reason. So there is one way of writing, and one
 * sentence for each refusal.
 */
export async function sendForm(address: string, fields: Record<string, string>): Promise<Answer> {
  const response = await fetch(address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' }).catch(() => null)
  if (!response) return { refused: 'Le site ne répond pas\u00a0: rien n’a été envoyé. Ce que vous avez coché et tapé reste ici.' }
  if (response.type === 'opaqueredirect') return { refused: null }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const told = [...page.querySelectorAll('main [role=alert] p, main [role=alert] li, main [role=alert] a')].map((line) => line.textContent?.trim()).filter(Boolean)
  return { refused: told.length > 0 ? [...new Set(told)].join(' ') : (page.querySelector('main')?.textContent?.trim() ?? `Le site a répondu ${response.status}.`) }
}

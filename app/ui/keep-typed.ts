/**
 * What was typed in a form that is sent, kept in this tab until the site has answered: if the session had ended, it comes
 * back into its form once its person has signed in again. Nothing of it leaves the browser, nor outlives the tab.
 */
type Kept = { page: string; form: string; who: string; fields: [name: string, value: string][]; isLost: boolean }

const KEY = 'saisie'

/** A form among those of its page: by where it is sent, and which of those that are sent there. */
function nameOf(form: HTMLFormElement): string {
  const alike = [...document.forms].filter(({ method, action }) => method === 'post' && action === form.action)
  return `${new URL(form.action).pathname} ${alike.indexOf(form)}`
}

const here = () => location.pathname + location.search

/** Keeps what `who` typed in a form that is being sent. Files and passwords are never kept. */
export function keepTyped(form: HTMLFormElement, who: string): void {
  if (form.method !== 'post' || form.querySelector('[type=password]')) return
  const fields = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string')
  write({ page: here(), form: nameOf(form), who, fields, isLost: false })
}

/** Says that the form just sent was refused for want of a session; gives the page it is on, null when none was kept. */
export function keepLost(): string | null {
  const kept = read()
  if (kept) write({ ...kept, isLost: true })
  return kept?.page ?? null
}

/** Puts what `who` had typed back in the form of this page, if that was lost; says whether it was. What was received is forgotten. */
export function bringBack(who: string): boolean {
  const kept = read()
  if (!kept) return false
  if (kept.isLost && (kept.page !== here() || kept.who !== who)) {
    if (kept.who !== who) sessionStorage.removeItem(KEY)
    return false
  }
  sessionStorage.removeItem(KEY)
  const form = kept.isLost ? [...document.forms].find((one) => one.method === 'post' && nameOf(one) === kept.form) : undefined
  if (form) fill(form, kept.fields)
  return form !== undefined
}

function fill(form: HTMLFormElement, fields: Kept['fields']): void {
  for (let folded = form.closest('details'); folded; folded = folded.parentElement?.closest('details') ?? null) folded.open = true
  const left = [...fields]
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && ['hidden', 'submit', 'file'].includes(control.type)) continue
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)) continue
    if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) {
      control.checked = fields.some(([name, value]) => name === control.name && value === control.value)
      continue
    }
    const at = left.findIndex(([name]) => name === control.name)
    const [field] = at < 0 ? [] : left.splice(at, 1)
    if (!field) continue
    control.value = field[1]
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** A browser may forbid it, and its person may write anything there. */
function read(): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

function write(kept: Kept): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // Full or forbidden: the form is still one step back.
  }
}

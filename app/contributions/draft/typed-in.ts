import { NEED_FIELD } from '../forms'

type Fields = [name: string, value: string][]

/** What its person typed in a form: neither what the page says of itself, nor what is only looked for. */
export const typedIn = (form: HTMLFormElement): Fields =>
  [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string' && isTyped(field[0]))

const isTyped = (name: string) => name in LABELS || name.startsWith(NEED_FIELD)

/** Browsers end lines as they like. */
const plain = (fields: Fields) => JSON.stringify(fields.map(([name, value]) => [name, value.replace(/\r\n?/g, '\n')]).filter(([, value]) => value !== '').sort())

export const isSameTyped = (one: Fields, other: Fields): boolean => plain(one) === plain(other)

/** The fields of a deposit, as they are told apart when two texts are compared. */
export const LABELS: Record<string, string> = {
  title: 'Titre', text: 'Texte', theme: 'Thème', beneficiaries: 'À qui cela servira', publisher: 'Qui l’édite ou l’a réalisée', address: 'Adresse', sourceCode: 'Code source', licence: 'Licence',
  usedIn: 'Où elle est utilisée', fundingFor: 'À quoi servirait un financement',
}

/** Puts fields back in a form, its ticked boxes included; what they do not say is emptied. */
export function fillWith(form: HTMLFormElement, fields: Fields): void {
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) || !isTyped(control.name)) continue
    const field = fields.find(([name]) => name === control.name)
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = field !== undefined
    else control.value = field?.[1] ?? ''
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

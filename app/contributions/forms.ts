import { z } from 'zod'
import { formatNumber } from '~/ui/french'
import { isSafeLink } from '~/ui/safe-link'
import type { ContributionKind, InputRefusal } from './contribution'

/** People count characters as the database does: an emoji is one. */
const lengthOf = (text: string) => [...text].length

const upTo = (max: number, what: string) =>
  z.string({ message: `${what} n’est pas lisible\u00a0: tapez-le à nouveau.` }).default('')
    .refine((text) => lengthOf(text) <= max, `${what} dépasse ${formatNumber(max)} caractères\u00a0: raccourcissez un peu.`)

const NO_VERSION = 'Rechargez la page\u00a0: elle ne dit plus de quelle version de la contribution elle part.'

/** The needs ticked on the form of a solution: each box is a field of its own, `besoin-12`. */
export const NEED_FIELD = 'besoin-'

/** The numbers of the needs ticked among the fields of a form. */
export const needsIn = (fields: Record<string, unknown>): number[] =>
  Object.keys(fields).filter((name) => name.startsWith(NEED_FIELD)).map((name) => name.slice(NEED_FIELD.length)).filter((text) => /^[1-9]\d{0,14}$/.test(text)).map(Number)

/** The boxes become one answer, whatever else the form calls so. */
const gathered = <Shape extends z.ZodType>(shape: Shape) => z.preprocess((fields: Record<string, unknown>) => ({ ...fields, answers: needsIn(fields) }), shape)

const fields = z.object({
  title: upTo(120, 'Le titre'),
  text: upTo(10_000, 'Le texte'),
  theme: z.string().default('').refine((id) => /^([1-9][0-9]{0,14})?$/.test(id), 'Choisissez un thème de la liste.')
    .transform((id) => (id === '' ? null : Number(id))),
  beneficiaries: upTo(200, 'La réponse sur les bénéficiaires'),
  publisher: upTo(200, 'Le nom de l’éditeur'),
  address: upTo(500, 'L’adresse'),
  sourceCode: upTo(500, 'L’adresse du code source'),
  licence: upTo(200, 'La licence'),
  usedIn: upTo(2000, 'La réponse sur les lieux d’usage'),
  fundingFor: upTo(2000, 'La réponse sur le financement'),
  /** Numbers of the needs a solution answers. */
  answers: z.array(z.number()),
})

/**
 * A contribution as it is typed, whole or not: only what could not be kept is refused. Who deposits it and for which
 * territory is not here, whatever the form says.
 */
export const draftShape = gathered(fields)

export type Draft = z.output<typeof draftShape>
/** The same, as the fields of the form hold it; the needs it answers stand apart. */
export type Typed = Record<Exclude<keyof Draft, 'answers'>, string>

export const asTyped = ({ answers: _boxes, ...draft }: Omit<Draft, 'answers'> & Partial<Draft>): Typed => ({ ...draft, theme: String(draft.theme ?? '') })

const searched = z.string().catch('').transform((text) => text.slice(0, 200))
/** What a form says beside its words: where to go next, which file to take off, what is searched for, and what the page already answers. */
const aside = { suite: z.enum(['relire', 'rester', 'joindre', 'chercher', 'entree']).catch('relire'), retirer: z.uuid().nullable().catch(null), recherche: searched, recherchee: searched }

/** The form of a published contribution, and when the one it started from was last saved. */
export const editShape = gathered(fields.extend({
  ...aside,
  seen: z.iso.datetime({ message: NO_VERSION }).transform((text) => new Date(text)),
}))

/** The published need whose button was pressed: one is led to it, once the draft is kept. */
const same = { meme: z.coerce.number().int().positive().nullable().catch(null) }

/** When the draft a page shows was saved; nothing, or nothing readable, when it shows none. */
const start = { seen: z.iso.datetime().transform((text) => new Date(text)).nullable().catch(null) }

/** A draft as it is kept while it is typed. */
export const keptShape = gathered(fields.extend(start))

/** The form of a deposit: the draft, then where to go, `relire` the whole of it or `rester` here. */
export const depositShape = gathered(fields.extend({ ...aside, ...start, ...same }))

/** Whether the form only asks for needs: by its button, or by Enter after words whose answer the page does not show yet. */
export const asksForNeeds = ({ suite, recherche, recherchee }: { suite: string; recherche: string; recherchee: string }): boolean =>
  suite === 'chercher' || (suite === 'entree' && recherche !== '' && recherche !== recherchee)

/** What the summary before publishing sends back: in whose name it showed that it would be. */
export const publicationForm = z.object({ territoire: z.string().max(100).optional() })

/** Why a contribution was withdrawn, in the words of its author. */
export const withdrawShape = z.object({
  reason: z.string().default('')
    .refine((text) => lengthOf(text) >= 10, 'Dites pourquoi en dix caractères au moins\u00a0: ce motif reste sur votre contribution.')
    .refine((text) => lengthOf(text) <= 1000, 'Le motif dépasse 1 000 caractères\u00a0: raccourcissez un peu.'),
})

/** What must still be typed or corrected before a contribution of this kind can be public; empty when it is whole. */
export function whatIsMissing(kind: ContributionKind, typed: Omit<Draft, 'answers'>): InputRefusal['errors'] {
  const [it, example] = kind === 'need' ? ['le problème', 'ce qui se passe, pour qui, combien de fois'] : ['le service', 'ce qu’il fait, pour qui, comment il est utilisé']
  const asked = [
    { field: 'title', ok: lengthOf(typed.title) >= 5, message: 'Donnez un titre d’au moins cinq caractères.' },
    { field: 'text', ok: lengthOf(typed.text) >= 20, message: `Décrivez ${it} en vingt caractères au moins\u00a0: ${example}.` },
    { field: 'theme', ok: typed.theme !== null, message: 'Choisissez le thème le plus proche.' },
    { field: 'beneficiaries', ok: typed.beneficiaries !== '', message: 'Dites à qui cela servira.' },
    { field: 'address', ok: typed.address === '' || isSafeLink(typed.address), message: NOT_A_LINK },
    { field: 'sourceCode', ok: typed.sourceCode === '' || isSafeLink(typed.sourceCode), message: NOT_A_LINK },
  ]
  return asked.filter(({ ok }) => !ok).map(({ field, message }) => ({ field, message }))
}

const NOT_A_LINK = 'Donnez une adresse complète, qui commence par https://.'

/** Everything there is to correct in one field; undefined when nothing is. */
export const inOne = (errors: readonly { field: string; message: string }[], name: string): string | undefined =>
  errors.filter(({ field }) => field === name).map(({ message }) => message).join(' ') || undefined

import type { ReactNode } from 'react'
import { Field } from '~/ui/field'
import { MarkdownArea } from '~/ui/markdown-area'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import type { ContributionKind } from './contribution'
import type { Typed } from './forms'
import type { NeedChoice } from './need-choice'
import { NeedChoiceField } from './need-choice-field'

type Props = {
  kind: ContributionKind
  typed: Partial<Typed>
  errors: readonly { field: string; message: string }[]
  themes: readonly { id: number; name: string }[]
  /** The needs a solution answers, and where the published contributions are; null for a need. */
  choice: NeedChoice | null
  list: string
  /** What stands beside the text. */
  children?: ReactNode
}

/** The questions of a deposit, in the order one tells it: what, why, for whom. Five are asked at most, the rest is offered. */
export function ContributionFields({ kind, typed, errors, themes, choice, list, children }: Props) {
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  const of = (name: keyof Typed) => ({ name, defaultValue: typed[name], error: errorOf(name) })
  const words = QUESTIONS[kind]
  return (
    <>
      <Field {...of('title')} required longest={120} label="Titre" hint={words.title} />
      <MarkdownArea {...of('text')} required longest={10_000} rows={9} label={words.text} hint={words.textHint} />
      {children}
      <Select {...of('theme')} required label="Thème" hint="Le plus proche suffit." empty="Choisir un thème"
        options={themes.map(({ id, name }) => ({ value: String(id), label: name }))} />
      <Field {...of('beneficiaries')} required longest={200} label="À qui cela servira-t-il&nbsp;?" hint="Par exemple&nbsp;: habitants, agents d’accueil, secrétaires de mairie." />
      {kind === 'solution' ? <SolutionFields of={of} /> : null}
      {choice ? <NeedChoiceField choice={choice} list={list} error={errorOf('answers')} /> : null}
    </>
  )
}

/** What helps another territory to take a service up. Nothing here is asked for. */
function SolutionFields({ of }: { of: (name: keyof Typed) => { name: string; defaultValue: string | undefined; error: string | undefined } }) {
  return (
    <>
      <h2>Pour que d’autres puissent s’en servir</h2>
      <Field {...of('publisher')} required={false} longest={200} label="Qui l’édite ou l’a réalisée&nbsp;?" />
      <Field {...of('address')} required={false} longest={500} type="url" inputMode="url" label="Adresse de la solution" hint="Elle commence par https://" />
      <Field {...of('sourceCode')} required={false} longest={500} type="url" inputMode="url" label="Adresse du code source" hint="Si le code est publié. Elle commence par https://" />
      <Field {...of('licence')} required={false} longest={200} label="Licence" hint="Par exemple&nbsp;: MIT, AGPL-3.0, EUPL, propriétaire." />
      <TextArea {...of('usedIn')} required={false} longest={2000} rows={3} label="Où est-elle utilisée&nbsp;?" hint="Collectivités, nombre d’utilisateurs, depuis quand." />
      <TextArea {...of('fundingFor')} required={false} longest={2000} rows={3} label="À quoi servirait un financement&nbsp;?" />
    </>
  )
}

const QUESTIONS: Record<ContributionKind, { title: string; text: string; textHint: string }> = {
  need: {
    title: 'En une phrase que tout le monde comprend. Par exemple\u00a0: «\u00a0Répondre aux habitants le soir et le week-end\u00a0».',
    text: 'Quel est le problème\u00a0?',
    textHint: 'Ce qui se passe aujourd’hui, combien de fois, ce que cela coûte, ce que vous avez déjà essayé.',
  },
  solution: {
    title: 'Son nom et ce qu’elle fait. Par exemple\u00a0: «\u00a0Allô Mairie, un standard qui répond la nuit\u00a0».',
    text: 'Que fait cette solution\u00a0?',
    textHint: 'À quoi elle sert, comment on l’utilise, ce qu’elle a changé là où elle est en place.',
  },
}

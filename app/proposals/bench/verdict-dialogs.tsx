import { type FormEvent, useRef } from 'react'
import { ActionButton } from '~/ui/action-button'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { ProposalFields } from '../proposal-form'
import type { FoldedRow } from './keep-rows'
import type { Scheme } from './use-bench'
import type { Wish } from './use-acts'

type Props = { chosen: FoldedRow[]; onWish: (wish: Wish) => void }

const said = (event: FormEvent<HTMLFormElement>) => {
  event.preventDefault()
  const form = new FormData(event.currentTarget)
  return (name: string) => String(form.get(name) ?? '')
}

/** The words of a proposal to make of what was chosen; those of the first one to begin with. */
export function NewProposal({ chosen, themes, suggested, onWish }: Props & { themes: { id: number; name: string }[]; suggested: { title: string; summary: string } | null }) {
  // As first proposed: a reading meanwhile must not change what is being typed.
  const values = useRef({ title: suggested?.title ?? chosen[0]?.title, summary: suggested?.summary, themeId: chosen[0]?.themeId }).current
  return (
    <form noValidate onSubmit={(event) => {
      const field = said(event)
      onWish({ act: 'create', ids: chosen.map(({ id }) => id), words: { title: field('title'), summary: field('summary'), themeId: field('themeId') } })
    }}>
      <Chosen chosen={chosen} />
      <ProposalFields themes={themes} values={values} errors={[]} submit={chosen.length > 0 ? 'Créer et regrouper' : 'Créer la proposition'} />
    </form>
  )
}

/** Towards which scheme, and why. */
export function Redirect({ chosen, schemes, onWish }: Props & { schemes: Scheme[] }) {
  return (
    <form onSubmit={(event) => {
      const field = said(event)
      const schemeId = field('schemeId')
      onWish({ act: 'redirect', ids: chosen.map(({ id }) => id), schemeId, scheme: schemes.find(({ id }) => id === schemeId)?.title ?? '', reason: field('reason') })
    }}>
      <Chosen chosen={chosen} />
      <Select name="schemeId" label="Dispositif" required empty="Choisir…" options={schemes.map(({ id, title, pilot }) => ({ value: id, label: `${title} (${pilot})` }))} />
      <TextArea name="reason" label="Motif" hint="Chaque auteur le lira." required rows={3} longest={2000} minLength={10} />
      <ActionButton>Réorienter</ActionButton>
    </form>
  )
}

/** Why not. */
export function Reject({ chosen, onWish }: Props) {
  return (
    <form onSubmit={(event) => onWish({ act: 'reject', ids: chosen.map(({ id }) => id), reason: said(event)('reason') })}>
      <Chosen chosen={chosen} />
      <TextArea name="reason" label="Motif" hint="Chaque auteur le lira." required rows={3} longest={2000} minLength={10} />
      <ActionButton variant="danger">Rejeter</ActionButton>
    </form>
  )
}

function Chosen({ chosen }: { chosen: FoldedRow[] }) {
  if (chosen.length === 0) return <p>Elle sera créée vide&nbsp;: les contributions la rejoindront ensuite.</p>
  return <ul className="cc-dialog__chosen">{chosen.map(({ id, title, place }) => <li key={id}>{title} <span className="cc-quiet">{place}</span></li>)}</ul>
}

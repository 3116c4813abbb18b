import { ActionButton } from '~/ui/action-button'
import { Select } from '~/ui/select'
import type { Stack } from './list-stacks.server'

type Named = { id: number; number: number; title: string }

/** The other proposals a regrouped contribution may stand behind too, and those it can be taken out of without undoing its verdict. */
export function AlsoBehind({ address, proposals, stacks }: { address: string; proposals: Named[]; stacks: Stack[] }) {
  const others = stacks.filter(({ id }) => !proposals.some((proposal) => proposal.id === id))
  return (
    <>
      {proposals.length > 1
        ? proposals.map(({ id, number, title }) => (
            <form key={id} method="post" action={`${address}/sortir`}>
              <button type="submit" name="proposalId" value={id} className="fr-btn fr-btn--sm fr-btn--tertiary">
                Sortir de la proposition n°&nbsp;{number}<span className="fr-sr-only">, {title}</span>
              </button>
            </form>
          ))
        : null}
      {others.length > 0 ? (
        <form method="post" action={`${address}/ajouter`}>
          <Select name="proposalId" label="Mettre aussi derrière" empty="Choisir…" options={others.map(({ id, number, title }) => ({ value: String(id), label: `${number}. ${title}` }))} />
          <ActionButton size="sm" variant="secondary">Ajouter</ActionButton>
        </form>
      ) : null}
    </>
  )
}

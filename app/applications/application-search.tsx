import { FilterForm } from '~/ui/filters'
import { Select } from '~/ui/select'
import { RemovableTag } from '~/ui/tag'
import { PUBLIC_STATES } from './application'
import { type ApplicationFilters, listAddress } from './filters'
import { STATE_WORDS } from './words'

type Props = { slug: string; filters: ApplicationFilters; proposals: readonly { id: number; number: number; title: string }[] }

/** The filters of the list: one proposal, one state. */
export function ApplicationSearch({ slug, filters, proposals }: Props) {
  const { proposalId, state } = filters
  const chosen = proposals.find(({ id }) => id === proposalId)
  return (
    <FilterForm
      action={listAddress(slug, {})}
      submitLabel="Filtrer"
      clearTo={proposalId !== undefined || state ? listAddress(slug, {}) : undefined}
      active={
        <>
          {chosen ? <RemovableTag label={`Proposition n°\u00a0${chosen.number}`} to={listAddress(slug, { state })} /> : null}
          {state ? <RemovableTag label={STATE_WORDS[state]} to={listAddress(slug, { proposalId })} /> : null}
        </>
      }
    >
      <Select
        name="proposition" label="Proposition" empty="Toutes les propositions" defaultValue={proposalId}
        options={proposals.map(({ id, number, title }) => ({ value: String(id), label: `N°\u00a0${number}, ${title}` }))}
      />
      <Select name="etat" label="État" empty="Tous les états" defaultValue={state} options={PUBLIC_STATES.map((value) => ({ value, label: STATE_WORDS[value] }))} />
    </FilterForm>
  )
}

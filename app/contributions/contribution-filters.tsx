import { FilterForm } from '~/ui/filters'
import { Select } from '~/ui/select'
import { RemovableTag } from '~/ui/tag'
import { listAddress } from './filters'
import type { ContributionFilters } from './list-contributions.server'
import { KIND_WORDS, KINDS } from './words'

type Props = { slug: string; filters: ContributionFilters; themes: { id: number; name: string }[] }

/** The search of an edition's contributions: words first, then kind and theme; each becomes a tag that removes it. */
export function ContributionSearch({ slug, filters, themes }: Props) {
  const { q, kind, theme } = filters
  const without = (part: ContributionFilters) => listAddress(slug, { ...filters, ...part })
  const active = [
    ...(q ? [{ label: `«\u00a0${q}\u00a0»`, to: without({ q: undefined }) }] : []),
    ...(kind ? [{ label: capital(KIND_WORDS[kind].many), to: without({ kind: undefined }) }] : []),
    ...themes.filter(({ id }) => id === theme).map(({ name }) => ({ label: name, to: without({ theme: undefined }) })),
  ]
  return (
    <FilterForm
      action={listAddress(slug, {})}
      search={{ name: 'q', label: 'Chercher un mot ou une collectivité', defaultValue: q }}
      active={active.length > 0 ? active.map((tag) => <RemovableTag key={tag.label} {...tag} />) : undefined}
      clearTo={active.length > 1 ? listAddress(slug, {}) : undefined}
    >
      <Select name="type" label="Type" empty="Besoins et solutions" defaultValue={kind ? KIND_WORDS[kind].form : ''}
        options={KINDS.map((one) => ({ value: KIND_WORDS[one].form, label: capital(KIND_WORDS[one].many) }))} />
      <Select name="theme" label="Thème" empty="Tous les thèmes" defaultValue={theme ? String(theme) : ''}
        options={themes.map(({ id, name }) => ({ value: String(id), label: name }))} />
    </FilterForm>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

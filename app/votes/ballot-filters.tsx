import type { ProposalOrder } from '~/proposals/list-proposals.server'
import { FilterForm } from '~/ui/filters'
import { Select } from '~/ui/select'
import { RemovableTag } from '~/ui/tag'
import { type BallotAsked, ballotAddress } from './ballot-address'

type Props = {
  slug: string
  asked: BallotAsked
  themes: { id: number; name: string; proposals: number }[]
  order: ProposalOrder['by']
  /** Whether counts are shown, so that the reader may ask for their order. */
  mayCount: boolean
  isOver: boolean
}

/** Words and theme; and, under them, in which order the ballot stands and why. */
export function BallotFilters({ slug, asked, themes, order, mayCount, isOver }: Props) {
  const theme = themes.find(({ id }) => id === asked.themeId)
  const to = (next: Partial<BallotAsked>) => ballotAddress(slug, { ...asked, page: 1, ...next })
  return (
    <>
      <FilterForm
        action={`/consultations/${slug}/propositions`}
        search={{ name: 'q', label: 'Chercher dans les propositions', defaultValue: asked.words }}
        active={asked.words || theme ? (
          <>
            {asked.words ? <RemovableTag label={`«\u00a0${asked.words}\u00a0»`} to={to({ words: '' })} /> : null}
            {theme ? <RemovableTag label={theme.name} to={to({ themeId: null })} /> : null}
          </>
        ) : null}
        clearTo={asked.words || theme ? to({ words: '', themeId: null }) : undefined}
      >
        <Select
          label="Thème"
          name="theme"
          empty="Tous les thèmes"
          defaultValue={theme ? String(theme.id) : ''}
          options={themes.map(({ id, name, proposals }) => ({ value: String(id), label: `${name} (${proposals})` }))}
        />
        {asked.byCount ? <input type="hidden" name="tri" value="voix" /> : null}
      </FilterForm>
      <p className="cc-ballot-order">
        {ORDERS[order]}{' '}
        {isOver || !mayCount ? null : order === 'counted' ? (
          <a href={to({ byCount: false })}>Revenir à l’ordre du jour</a>
        ) : (
          <a href={to({ byCount: true })}>Classer par nombre de voix</a>
        )}
      </p>
    </>
  )
}

const ORDERS: Record<ProposalOrder['by'], string> = {
  number: 'Dans l’ordre des numéros.',
  shuffled: 'Dans un ordre tiré au sort chaque jour, pour qu’aucune proposition ne doive ses voix à sa place.',
  counted: 'De la plus soutenue à la moins soutenue.',
}

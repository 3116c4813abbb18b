import { placedName } from '~/territories/placed-name'
import { ActionButton } from '~/ui/action-button'
import type { FormError } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Radios } from '~/ui/radios'
import { Select } from '~/ui/select'
import { TERRITORY_KIND_LABELS } from '~/territories/words'
import { deskAddress } from './desk-address'
import type { DeskPage } from './desk.server'

/** What came of a line that was not added: shown again with what was typed. */
export type AddAnswer = { refusal: string | null; errors: FormError[]; typed: Record<string, string> }

/** First the proposal, then who carries it, a title and an amount: the territory comes with the carrier, never typed in. */
export function AddLaureate({ page, answer }: { page: DeskPage; answer: AddAnswer | undefined }) {
  const { edition, proposals, chosen, named } = page
  return (
    <section aria-labelledby="ajouter">
      <h2 id="ajouter">Ajouter un lauréat</h2>
      <form method="get" action={`${deskAddress(edition.slug)}#ajouter`} className="cc-filters">
        <Select
          name="proposition" label="Proposition" empty="Choisir une proposition retenue" defaultValue={chosen?.id ?? ''}
          options={proposals.map(({ id, number, title }) => ({ value: String(id), label: `N°\u00a0${number}, ${title}${named.includes(id) ? ' (retenue par le second comité)' : ''}` }))}
        />
        <ActionButton variant="secondary">Choisir</ActionButton>
      </form>
      {chosen ? <ChosenForm page={page} answer={answer} /> : null}
    </section>
  )
}

function ChosenForm({ page: { edition, chosen, carriers, why }, answer }: { page: DeskPage; answer: AddAnswer | undefined }) {
  if (!chosen) return null
  if (carriers.length === 0) return <p>Personne ne peut porter cette proposition&nbsp;: elle n’a ni candidature acceptée, ni contribution d’un territoire.</p>
  const { typed = {}, errors = [] } = answer ?? {}
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <form method="post" action={`${deskAddress(edition.slug, 'ajout')}?proposition=${chosen.id}`} noValidate>
      <input type="hidden" name="proposal" value={chosen.id} />
      <Radios
        name="carrier" legend="Qui porte le projet&nbsp;?" required defaultValue={typed.carrier ?? ''} error={errorOf('carrier')}
        options={carriers.map(({ kind, id, territory, title }) => ({
          value: `${kind}-${id}`,
          label: placedName(territory),
          hint: `${TERRITORY_KIND_LABELS[territory.kind]}, ${kind === 'application' ? 'candidature acceptée' : `contribution «\u00a0${title}\u00a0»`}`,
        }))}
      />
      <Field name="title" label="Titre du projet lauréat" required longest={160} defaultValue={typed.title ?? chosen.title} error={errorOf('title')} />
      <Field name="amount" label="Montant accordé, en euros" hint="Par exemple&nbsp;: 120 000 ou 120 000,50." required inputMode="decimal" autoComplete="off" defaultValue={typed.amount ?? ''} error={errorOf('amount')} />
      <ActionButton disabledReason={why.add}>Ajouter à la liste</ActionButton>
    </form>
  )
}

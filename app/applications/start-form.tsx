import { type ActedFor, ActingFor } from '~/identity/acting-for'
import { placedName } from '~/territories/placed-name'
import { ActionButton } from '~/ui/action-button'
import { EmptyState } from '~/ui/empty-state'
import { count } from '~/ui/french'
import { Notice } from '~/ui/notice'
import { Radios } from '~/ui/radios'
import type { OpenProposal } from './open-proposals.server'

type Props = {
  slug: string
  proposals: readonly OpenProposal[]
  /** Why no file can be opened now; null when one can. */
  reason: string | null
  /** The proven territory acted for. */
  mine: ActedFor | null
  /** That territory, as the act sends it back. */
  shownFor: string
  automatic: boolean
  chosen: string
  error: string | undefined
}

/** The choice of a proposal to apply to, or why there is none to make. One that the territory has a file for leads to that file. */
export function StartForm({ slug, proposals, reason, mine, shownFor, automatic, chosen, error }: Props) {
  if (proposals.length === 0) {
    return <EmptyState title="Aucune proposition n’est ouverte aux candidatures">Le premier comité n’en a retenu aucune pour l’instant. Celles qu’il retiendra seront ici.</EmptyState>
  }
  if (reason) return (
    <>
      <Notice kind="warning">{reason}</Notice>
      <p><a href={`/consultations/${slug}/candidatures`}>Lire les candidatures déposées</a></p>
    </>
  )
  return (
    <form method="post" action={`/consultations/${slug}/candidatures/nouvelle`} noValidate>
      <input type="hidden" name="territoire" value={shownFor} />
      {mine ? (
        <>
          <ActingFor words="Vous ouvrez un dossier au nom de" attachment={mine} />
          <p>Vos collègues dont le rattachement est prouvé l’écriront avec vous.</p>
        </>
      ) : null}
      <p>
        Comptez une demi-heure pour trois questions&nbsp;: motivation, moyens, calendrier. Le brouillon se garde à mesure.{' '}
        {automatic ? 'Une fois déposée, la candidature est acceptée aussitôt.' : 'Une fois déposée, la candidature est étudiée, puis décidée.'}
      </p>
      <Radios
        name="proposal"
        legend="Pour quelle proposition&nbsp;?"
        required
        defaultValue={chosen}
        error={error}
        options={proposals.map(({ id, number, title, territories, own }) => ({
          value: String(id),
          label: <>N°&nbsp;{number}, {title}</>,
          hint: [own && mine ? `${placedName(mine)} a déjà un dossier\u00a0: il sera rouvert` : null, territories > 0 ? `${count(territories, 'territoire candidat', 'territoires candidats')}` : null].filter(Boolean).join(' · ') || undefined,
        }))}
      />
      <ActionButton size="lg">Ouvrir le dossier</ActionButton>
    </form>
  )
}
